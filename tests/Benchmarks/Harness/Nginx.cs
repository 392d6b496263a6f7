namespace ThiDua.Benchmarks.Harness;

/// <summary>nginx as a plain proxy with kept-alive connections: as many workers as cores, no log, nothing buffered to disk.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WatchedProcess _process;

    private Nginx(string folder, WatchedProcess process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(Uri service, Machine machine, CancellationToken ct)
    {
        var program = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx" }
            .FirstOrDefault(File.Exists)
            ?? throw new LocalServerException(
                "nginx is not installed, which this benchmark compares with: install it (Debian: apt-get install --no-install-recommends "
                    + "nginx-light).");
        using (var asked = Process.Start(new ProcessStartInfo(program, "-v") { RedirectStandardError = true })!)
            machine.Uses((await asked.StandardError.ReadToEndAsync(ct)).Trim().Replace("nginx version: ", "", StringComparison.Ordinal));
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-bench-{Guid.NewGuid():n}");
        Directory.CreateDirectory(folder);
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off; worker_processes auto; pid {{folder}}/pid; error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path {{folder}}; proxy_temp_path {{folder}}; fastcgi_temp_path {{folder}};
                uwsgi_temp_path {{folder}}; scgi_temp_path {{folder}};
                keepalive_requests 1000000;
                upstream service { server {{service.Authority}}; keepalive 64; keepalive_requests 1000000; }
                server {
                    listen {{address.Authority}};
                    location / {
                        proxy_pass http://service; proxy_http_version 1.1;
                        proxy_set_header Connection ""; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr;
                    }
                }
            }
            """, ct);
        var process = WatchedProcess.Start(Path.Combine(folder, "log"), "TERM", new Dictionary<string, string>(),
            [program, "-c", Path.Combine(folder, "nginx.conf")]);
        using var http = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, "/health/live"), ct);
                if (answer.IsSuccessStatusCode) return new(folder, process, address);
            }
            catch (HttpRequestException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync(TimeSpan.FromSeconds(10));
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
