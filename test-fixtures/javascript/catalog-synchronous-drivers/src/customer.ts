export class Customer {
  id!: number;
  name!: string;
}
