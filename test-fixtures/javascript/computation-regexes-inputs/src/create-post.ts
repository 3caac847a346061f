import { IsString, Matches, MaxLength } from 'class-validator';

export class CreatePost {
  @IsString()
  @MaxLength(20)
  title!: string;
}

export class CreateTag {
  @MaxLength(15)
  @Matches(/^([a-z]+-?)+$/)
  slug!: string;
}

export class CreateName {
  @Matches(/^[a-z]+(?:-[a-z]+)*$/)
  name!: string;
}
