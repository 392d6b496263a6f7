using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ThiDua.Identity;

/// <summary>Serves the built pages: the app, API reference, set-up (<i>ứng dụng, tài liệu API, cài đặt</i>).</summary>
internal static class WebPages
{
    // Beside the files of a build lie their compressed twins.
    private static readonly (string Name, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    // What a handler answers without an endpoint, and what is missing when it is not there.
    private static readonly string[] NotOfTheApp = ["/api", "/assets", "/connect", "/health", "/sign-in", "/sign-out", "/.well-known"];
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private const string NotBuilt = """
        <!doctype html><html lang="vi"><meta charset="utf-8"><title>Thi đua</title>
        <p>Chưa có giao diện web: hãy chạy «npm ci» rồi «npm run build» trong thư mục web và đặt Web:Root, hoặc chạy «dotnet dev.cs up».</p>
        <p lang="en">The pages are not built:
          run “npm ci” and “npm run build” in the folder web and set Web:Root, or run “dotnet dev.cs up”.</p></html>
        """;

    public static void UseWebPages(this WebApplication app)
    {
        var root = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Root;
        root = Path.GetFullPath(string.IsNullOrEmpty(root) ? Path.Combine(AppContext.BaseDirectory, "web") : root);
        if (!File.Exists(Path.Combine(root, "index.html")))
        {
            app.Use((context, next) => IsPage(context.Request) ? Results.Content(NotBuilt, "text/html; charset=utf-8").ExecuteAsync(context)
                : next(context));
            return;
        }
        var files = new PhysicalFileProvider(root);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RedirectToAppendTrailingSlash = true });
        app.Use((context, next) =>
        {
            if (IsOfTheApp(context, files)) context.Request.Path = "/index.html";
            ChooseTwin(context.Request, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true, OnPrepareResponse = Describe });
    }

    /// <summary>Every address that is nobody else's belongs to the app, which finds out what it shows: a person follows a link or types
    /// one.</summary>
    private static bool IsOfTheApp(HttpContext context, PhysicalFileProvider files) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint() is null && !Array.Exists(NotOfTheApp, path => context.Request.Path.StartsWithSegments(path))
        && context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html")
        && !files.GetFileInfo(context.Request.Path).Exists;

    private static void ChooseTwin(HttpRequest request, PhysicalFileProvider files)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding
            .Where(encoding => encoding.Quality is not 0).Select(encoding => encoding.Value.Value);
        var twin = Encodings.FirstOrDefault(encoding => accepted.Contains(encoding.Name, StringComparer.OrdinalIgnoreCase)
            && files.GetFileInfo(request.Path + encoding.Ending).Exists);
        if (twin.Ending is not null) request.Path += twin.Ending;
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        // Vite puts the hash of the content into the names below assets/.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        var twin = Encodings.FirstOrDefault(encoding => file.File.Name.EndsWith(encoding.Ending, StringComparison.Ordinal));
        if (twin is not { Name: { } name, Ending: { } ending }) return;
        headers.ContentEncoding = name;
        if (ContentTypes.TryGetContentType(file.File.Name[..^ending.Length], out var type)) headers.ContentType = type;
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is "/" or "/reference" or "/reference/" or "/setup" or "/setup/";
}
