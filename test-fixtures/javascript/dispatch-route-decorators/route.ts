/** Decorators of the application's own note which methods are routes. */
interface Route {
  readonly path: string;
  readonly target: any;
  readonly method: string;
}

export const routes: Route[] = [];

export const Get = (path: string) => (target: object, method: string) => {
  routes.push({ path, target, method });
};
