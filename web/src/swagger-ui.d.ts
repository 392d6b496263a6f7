declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  /** The options used here; the whole list is in the documentation of Swagger UI. */
  export default function SwaggerUI(options: {
    domNode: HTMLElement;
    url: string;
    deepLinking?: boolean;
    defaultModelsExpandDepth?: number;
    displayRequestDuration?: boolean;
    validatorUrl?: null;
    requestInterceptor?: (request: { headers: Record<string, string> }) => unknown;
  }): unknown;
}
