import { IsString, MaxLength } from 'class-validator';

export class CreatePost {
  @IsString()
  @MaxLength(20)
  title!: string;
}
