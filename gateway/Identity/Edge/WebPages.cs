using Microsoft.Extensions.FileProviders;

namespace ThiDua.Identity;

/// <summary>Serves the built pages: start page, API reference, set-up (<i>trang chủ, tài liệu API, cài đặt</i>).</summary>
internal static class WebPages
{
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
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Vite puts the hash of the content into the names below assets/.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is "/" or "/reference" or "/reference/" or "/setup" or "/setup/";
}
