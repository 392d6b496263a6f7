#:property PublishAot=false
#:project services/LocalServers/LocalServers.csproj
#:package Npgsql
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Npgsql;
using ThiDua.LocalServers;

// The only task runner of the project (docs/adr/0007). Each command can be run again at any time.
using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };

var dev = new Dev(Dev.Root(), stop.Token);
try
{
    return args switch
    {
        ["up", .. var options] => await dev.UpAsync(new Options(options)),
        ["test", .. var options] => await dev.TestAsync(new Options(options)),
        ["check"] => await dev.CheckAsync(),
        ["demo", .. var options] => await dev.DemoAsync(options),
        ["bench", .. var options] => await dev.BenchAsync(options),
        ["migrate"] => await dev.MigrateAsync(),
        ["new-migration", var module, var name] => await dev.NewMigrationAsync(module, name),
        ["outbox" or "republish", ..] => await dev.OperateAsync(args),
        [] or ["help" or "--help" or "-h"] => Dev.Help(),
        _ => throw new Failure($"'{string.Join(' ', args)}' is no command: run 'dotnet dev.cs' for the list."),
    };
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Stopped.");
    // Ctrl+C is how "up" ends; anything else was cut short.
    return args is ["up", ..] ? 0 : 130;
}
catch (Exception failure) when (failure is Failure or LocalServerException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

/// <summary>The commands. Each says what it does and fails with one sentence.</summary>
internal sealed partial class Dev(string root, CancellationToken ct)
{
    private const string Configuration = "Release";
    private const int DefaultPort = 8080;

    // Of the accounts that exist only after "up --demo", which prints it.
    private const string DemoPassword = "nuong-ngo-ben-suoi";

    private static readonly string[] Modules = ["Clusters", "Indicators", "Scoring", "Awards"];

    // Those that need no server first, so that a mistake shows early; Platform starts every host and comes last.
    private static readonly string[] Serverless = ["Contracts.Tests", "Architecture.Tests", "Kubernetes.Tests"];
    private const string WithEveryHost = "Platform.Tests";

    // As in tests/TestKit/Servers/ContainerServers.cs.
    private static readonly string[] TestImages = ["postgres:17-alpine", "rabbitmq:4-alpine"];

    private readonly Steps _steps = new(Console.Out, ct);

    public static int Help()
    {
        Console.WriteLine("""
            dotnet dev.cs up [--demo] [--distributed] [--port N]   start the platform and print its address; Ctrl+C stops it
            dotnet dev.cs test [part of a name] [--fast]           find or install what the tests need, build, run
                                                                   them; --fast: only those without servers
            dotnet dev.cs check                                    what must hold before a merge: restore, format, build, tests, overlays
            dotnet dev.cs demo [--address URL] [--password P]      play the five published seasons on a running platform
            dotnet dev.cs migrate                                  bring the databases up to date that
                                                                   ConnectionStrings__<Module>Migrator names
            dotnet dev.cs new-migration <Module> <Name>            add a migration to a module
            dotnet dev.cs bench [name ...]                         measure, each beside its baseline; results in tests/Benchmarks/results
            dotnet dev.cs outbox [list|retry] [--address URL]      failures and parked messages of a running platform
            dotnet dev.cs republish <module> [--address URL] [--restored REASON]
                                                                   raise the state of every aggregate of a module once more;
                                                                   --restored after its database came back from a backup
            """);
        return 0;
    }

    public static string Root([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    // ---- up

    public async Task<int> UpAsync(Options options)
    {
        var (demo, distributed) = (options.Flag("--demo"), options.Flag("--distributed"));
        var port = options.Number("--port") ?? DefaultPort;
        options.Done();
        if (FreePort.AnyOr(port) != port)
            throw new Failure($"Port {port} is taken by another program: stop that one, or choose another port with --port.");

        await BuildWebAsync();
        string[] hosts = distributed ? [.. Modules.Select(ModuleHost), "gateway/Gateway/Gateway.csproj"]
            : ["services/AllInOne/AllInOne.csproj"];
        foreach (var host in hosts) await BuildAsync(host);
        if (demo) await BuildAsync("tests/Demo/Demo.csproj");

        var address = $"http://127.0.0.1:{port}";
        if (distributed) await RunDistributedAsync(address, demo);
        else await RunAsync([Start("services/AllInOne/AllInOne.csproj", address, demo ? ["--demo"] : [],
            new() { ["AllInOne__Data"] = Path.Combine(root, ".data"), ["Identity__DemoPassword"] = DemoPassword }, log: null)],
            [address], address, demo);
        return 0;
    }

    private async Task RunDistributedAsync(string gateway, bool demo)
    {
        await using var postgres = await LocalPostgres.StartAsync(new(Path.Combine(root, ".data/distributed/postgres")), _steps.Say, ct);
        await using var rabbit = await LocalRabbitMq.StartAsync(new(Path.Combine(root, ".data/distributed/rabbitmq")), _steps.Say, ct);
        string[] names = [.. Modules, "Identity"];
        var addresses = Modules.ToDictionary(module => module, _ => $"http://127.0.0.1:{FreePort.Any()}");
        var shared = new Dictionary<string, string>
        {
            ["Messaging__Transport"] = "RabbitMq",
            ["Messaging__RabbitMq__Uri"] = rabbit.Uri.AbsoluteUri,
            ["Auth__Authority"] = gateway,
        };
        foreach (var (module, address) in addresses) shared[
            $"ReverseProxy__Clusters__{module.ToLowerInvariant()}__Destinations__service__Address"] = address;

        var running = new List<Running>();
        foreach (var name in names)
        {
            var database = new ModuleDatabase(postgres.ConnectionString, name.ToLowerInvariant());
            await database.EnsureAsync(connection => new NpgsqlConnection(connection), ct);
            var project = name == "Identity" ? "gateway/Gateway/Gateway.csproj" : ModuleHost(name);
            var own = new Dictionary<string, string>(shared)
            {
                [$"ConnectionStrings__{name}"] = database.AppConnectionString,
                [$"ConnectionStrings__{name}Migrator"] = database.MigratorConnectionString,
            };
            await _steps.RunAsync($"Migrating {name}", "dotnet", [Assembly(project), "--migrate"], ContentRoot(project), own);
            // Only the migration may change the schema and bind queues; the running service writes and reads what is its own.
            own.Remove($"ConnectionStrings__{name}Migrator");
            if (name == "Identity")
            {
                own["Identity__DemoPassword"] = DemoPassword;
            }
            else
            {
                var user = await rabbit.AddUserAsync(name.ToLowerInvariant(), BrokerRights.Of(name.ToLowerInvariant()), ct);
                own["Messaging__RabbitMq__Uri"] = user.AbsoluteUri;
                own["Messaging__RabbitMq__BindsQueues"] = "false";
            }
            running.Add(new(name, project, own));
        }

        _steps.Say($"Each host writes its log to {Path.Combine(root, ".data/distributed")}/<name>.log");
        var started = running.Select(host => Start(
            host.Project, addresses.GetValueOrDefault(host.Name, gateway), demo && host.Name == "Identity" ? ["--demo"] : [],
                host.Environment,
            host.Name == "Identity" ? null : Path.Combine(root, $".data/distributed/{host.Name.ToLowerInvariant()}.log"))).ToList();
        await RunAsync(started, [.. addresses.Values, gateway], gateway, demo);
    }

    /// <summary>Waits until the platform is ready, then until Ctrl+C or the end of a host; ends all in the reverse order of their
    /// start.</summary>
    private async Task RunAsync(IReadOnlyList<WatchedProcess> hosts, IReadOnlyList<string> addresses, string address, bool demo)
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            var elapsed = await _steps.WaitAsync("Waiting for the platform to be ready", async () =>
                hosts.Any(host => host.HasExited) || (await Task.WhenAll(addresses.Select(each => IsReadyAsync(http, each))))
                    .All(ready => ready));
            if (!hosts.Any(host => host.HasExited))
            {
                _steps.Say($"The platform is ready after {elapsed.TotalSeconds:0} s: {address}  (Ctrl+C stops it)");
                if (demo) await LoadSampleDataAsync(address);
            }
            await Task.WhenAny(hosts.Select(host => host.WaitAsync(Timeout.InfiniteTimeSpan))).WaitAsync(ct);
            throw new Failure("A host of the platform has ended: what it printed above (or in its log) says why.");
        }
        finally
        {
            foreach (var host in hosts.Reverse())
            {
                // Longer than the time a host gives its requests and consumers to finish.
                if (!await host.StopAsync(TimeSpan.FromSeconds(40))) _steps.Say("A host did not stop in time and was left to the system.");
                host.Dispose();
            }
        }
    }

    /// <summary>Plays the five published cases; what is there already stays as it is.</summary>
    private async Task LoadSampleDataAsync(string address)
    {
        var run = await _steps.TryAsync("Loading the five sample seasons", "dotnet",
            [Assembly("tests/Demo/Demo.csproj"), "--address", address, "--password", DemoPassword], root);
        if (run.ExitCode == 0)
        {
            _steps.Say($"The five sample seasons are loaded ({run.Elapsed.TotalSeconds:0} s); "
                + "'dotnet dev.cs demo' shows them step by step with their closing tables.");
            return;
        }
        var last = run.Output.Trim().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(2);
        _steps.Say("The sample seasons could not all be loaded; 'dotnet dev.cs demo' goes on from there. "
            + $"The last words were: {string.Join(' ', last)}");
    }

    private async Task<bool> IsReadyAsync(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync($"{address}/health/ready", ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private WatchedProcess Start(string project, string address, string[] arguments, Dictionary<string, string> environment, string? log) =>
        WatchedProcess.Start(log, "TERM", environment, ["dotnet", Assembly(project), "--urls", address, .. arguments],
            ContentRoot(project));

    // ---- test and check

    public Task<int> TestAsync(Options options)
    {
        var fast = options.Flag("--fast");
        var filter = options.Word();
        options.Done();
        return CountAsync(async () =>
        {
            await BuildAsync("ThiDuaPlatform.sln");
            return await RunTestsAsync(filter, fast);
        });
    }

    public Task<int> CheckAsync() => CountAsync(async () =>
    {
        await _steps.RunAsync("Restoring exactly what the lock files say", "dotnet", ["restore", "ThiDuaPlatform.sln", "--locked-mode"],
            root);
        await _steps.RunAsync("Checking the format", "dotnet", ["format", "ThiDuaPlatform.sln", "--verify-no-changes", "--no-restore"],
            root);
        await InstallPackagesAsync(Path.Combine(root, "web"));
        await _steps.RunAsync("Reading the pages' code", "npm", ["run", "lint", "--silent"], Path.Combine(root, "web"));
        await BuildAsync("ThiDuaPlatform.sln", "--no-restore");
        var results = await RunTestsAsync(filter: null, fast: false);
        await RenderOverlaysAsync();
        return results;
    });

    /// <summary>The last line counts, whatever happens: a step that fails is one failure.</summary>
    private static async Task<int> CountAsync(Func<Task<Results>> run)
    {
        Results results;
        try
        {
            results = await run();
        }
        catch (Exception failure) when (failure is Failure or LocalServerException)
        {
            Console.Error.WriteLine(failure.Message);
            results = new(0, 1, 0);
        }
        Console.WriteLine(results);
        return results is { Failed: 0, Passed: > 0 } ? 0 : 1;
    }

    private async Task<Results> RunTestsAsync(string? filter, bool fast)
    {
        if (filter is null)
        {
            await InstallPackagesAsync(Path.Combine(root, "web"));
            await _steps.RunAsync("Testing the logic of the pages", "npm", ["test", "--silent"], Path.Combine(root, "web"));
        }
        var projects = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .OrderBy(file => Array.IndexOf(Serverless, Name(file)) is >= 0 and var place ? place : Name(file) == WithEveryHost ? 99 : 50)
                .ThenBy(file => file).ToList();
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-tests-{Guid.NewGuid():n}");
        try
        {
            await using var postgres = fast ? null : await FindServersAsync(folder);
            return await RunTestsAsync(projects, filter, fast, postgres);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Results> RunTestsAsync(List<string> projects, string? filter, bool fast, LocalPostgres? postgres)
    {
        var total = new Results(0, 0, 0);
        foreach (var project in projects)
        {
            var withoutServers = fast && !Serverless.Contains(Name(project));
            string[] selection = [.. filter is null ? [] : new[] { "-method", $"*{filter}*" }, .. withoutServers
                ? ["-namespace", "*.Domain*"] : Array.Empty<string>()];
            total += await RunTestsAsync(project, selection, postgres);
        }
        return total;
    }

    /// <summary>A test project is a program; started without a runner in between it is one process that can be asked to stop.</summary>
    private async Task<Results> RunTestsAsync(string project, string[] selection, LocalPostgres? postgres)
    {
        var environment = new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        if (postgres is not null) environment["THIDUA_TEST_POSTGRES"] = postgres.ConnectionString;

        var run = await _steps.WatchAsync(Name(project), ["dotnet", Assembly(project), "-noColor", "-noLogo", .. selection], root,
            environment);
        var line = ClosingLine().Match(run.Output);
        var failed = Count("errors") + Count("failed");
        var results = new Results(Count("total") - failed - Count("skipped"), failed, Count("skipped"));
        // A crashed test host and a project without tests must not look like success.
        if (results.Failed == 0 && (run.ExitCode != 0 || (selection.Length == 0 && results.Passed == 0))) results =
            results with { Failed = 1 };
        if (results.Failed > 0) Console.WriteLine(run.Output.Trim());
        if (selection.Length == 0
            || results != new Results(0, 0, 0)) _steps.Say($"{Name(project),-22} {results} ({run.Elapsed.TotalSeconds:0.0} s)");
        return results;

        int Count(string group) =>
            line.Groups[group] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>One PostgreSQL for all test processes; brokers are started by the tests themselves, because some of them are killed
    /// there.</summary>
    private async Task<LocalPostgres?> FindServersAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("THIDUA_TEST_RABBITMQ") is { Length: > 0 }) _steps.Say(
            "Using the RabbitMQ of THIDUA_TEST_RABBITMQ.");
        else if (!LocalRabbitMq.IsInstalled) await InstallAsync("RabbitMQ", "rabbitmq-server");

        if (UsesBrowser()) await BuildWebAsync();
        foreach (var program in (string[])["OpenIdProvider", "OpenIdClient"])
            await InstallPackagesAsync(Path.Combine(root, "tests/ThirdParty", program));
        if (UsesBrowser() && !File.Exists("/usr/bin/chromium") && Environment.GetEnvironmentVariable("THIDUA_TEST_CHROMIUM") is null)
            await InstallAsync("chromium", "chromium");

        if (Environment.GetEnvironmentVariable("THIDUA_TEST_POSTGRES") is { Length: > 0 })
        {
            _steps.Say("Using the PostgreSQL of THIDUA_TEST_POSTGRES.");
            return null;
        }
        // The same order as in the tests' own TestServers; asked once here, so that a pull that fails is not waited for by each project.
        var engine = await ContainerEngine.FindAsync(TestImages, ct);
        engine.RefuseIfInsistedOn();
        _steps.Say(engine.CanServe ? $"{engine.Sentence} Each test project starts its own." : engine.Sentence);
        if (engine.CanServe) return null;
        Environment.SetEnvironmentVariable(ContainerEngine.Variable, "0");
        try
        {
            await PostgresBinaries.FindAsync(null, _steps.Say, ct);
        }
        catch (LocalServerException) when (CanInstall)
        {
            await InstallAsync("PostgreSQL", "postgresql");
        }
        return await LocalPostgres.StartAsync(new(folder, Durable: false), _steps.Say, ct);
    }

    private static bool CanInstall => Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    private bool UsesBrowser() => Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
        .Any(file => File.ReadAllText(file).Contains("Microsoft.Playwright", StringComparison.Ordinal));

    private async Task InstallAsync(string what, string package)
    {
        var command = $"apt-get install -y --no-install-recommends {package}";
        if (!CanInstall) throw new Failure(
            $"{what} is not installed, which this needs: install it (Debian: sudo {command}) and run this again.");

        // The package would start the server as a service of the machine; the guard says no and is gone again whatever happens.
        const string Guarded = """
            guard=/usr/sbin/policy-rc.d
            if [ ! -e $guard ]; then
                trap 'rm -f $guard' EXIT; trap 'exit 130' INT TERM
                printf '#!/bin/sh\nexit 101\n' > $guard; chmod 755 $guard
            fi
            apt-get update -q && 
            """;
        await _steps.RunAsync($"Installing {what} ({command})", "/bin/sh", ["-c", Guarded + command], "/",
            new() { ["DEBIAN_FRONTEND"] = "noninteractive" });
    }

    private async Task RenderOverlaysAsync()
    {
        var version = await _steps.TryAsync("Looking for kubectl", "kubectl", ["version", "--client", "-o", "json"], root);
        var minor = Regex.Match(version.Output, "\"minor\": *\"(\\d+)");
        if (!minor.Success || int.Parse(minor.Groups[1].Value, CultureInfo.InvariantCulture) < 27)
            throw new Failure(
                "kubectl 1.27 or newer is needed to render the overlays: install it (https://kubernetes.io/docs/tasks/tools) "
                + "and run this again.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "k8s"), "kustomization.yaml", SearchOption.AllDirectories).Order())
        {
            var folder = Path.GetDirectoryName(file)!;
            if (folder.Contains("/overlays/") || folder.Contains("/tests/"))
                await _steps.RunAsync($"Rendering {Path.GetRelativePath(root, folder)}", "kubectl", ["kustomize", folder], root);
        }
    }

    // ---- the smaller ones

    public async Task<int> DemoAsync(string[] options)
    {
        await BuildAsync("tests/Demo/Demo.csproj");
        string[] address = options.Contains("--address") ? [] : ["--address", $"http://127.0.0.1:{DefaultPort}"];
        string[] password = options.Contains("--password") ? [] : ["--password", DemoPassword];
        return await _steps.ShowAsync("dotnet", [Assembly("tests/Demo/Demo.csproj"), .. address, .. password, .. options], root);
    }

    public async Task<int> BenchAsync(string[] options)
    {
        if (!LocalRabbitMq.IsInstalled) await InstallAsync("RabbitMQ", "rabbitmq-server");
        if (options is [] || options.Contains("gateway"))
            if (!File.Exists("/usr/sbin/nginx") && CanInstall) await InstallAsync("nginx", "nginx-light");
        await BuildAsync("tests/Benchmarks/Benchmarks.csproj");
        return await _steps.ShowAsync("dotnet", [Assembly("tests/Benchmarks/Benchmarks.csproj"), .. options], root);
    }

    public async Task<int> MigrateAsync()
    {
        string[] names = [.. Modules, "Identity"];
        if (!names.Any(name => Environment.GetEnvironmentVariable($"ConnectionStrings__{name}Migrator") is { Length: > 0 }))
            throw new Failure(
                "No ConnectionStrings__<Module>Migrator is set: name the databases to migrate (AllInOne migrates its own at start).");
        foreach (var name in names.Where(name =>
            Environment.GetEnvironmentVariable($"ConnectionStrings__{name}Migrator") is { Length: > 0 }))
        {
            var project = name == "Identity" ? "gateway/Gateway/Gateway.csproj" : ModuleHost(name);
            await BuildAsync(project);
            await _steps.RunAsync($"Migrating {name}", "dotnet", [Assembly(project), "--migrate"], ContentRoot(project));
        }
        return 0;
    }

    public async Task<int> NewMigrationAsync(string module, string name)
    {
        var folder = module == "Identity" ? "gateway/Identity" : $"services/{module}/{module}";
        if (!Directory.Exists(Path.Combine(root, folder))) throw new Failure(
            $"There is no module '{module}': {string.Join(", ", Modules)} or Identity.");
        await _steps.RunAsync("Restoring dotnet-ef", "dotnet", ["tool", "restore"], root);
        await _steps.RunAsync($"Adding the migration {name} to {module}", "dotnet",
            ["ef", "migrations", "add", name, "--project", folder, "--startup-project", folder, "--output-dir", "Persistence/Migrations"],
                root);
        _steps.Say($"Read it before you commit it: {folder}/Persistence/Migrations");
        return 0;
    }

    /// <summary>Orders to a running platform; what they do lives beside the services.</summary>
    public async Task<int> OperateAsync(string[] order)
    {
        const string Project = "services/Operations/Operations.csproj";
        await BuildAsync(Project);
        return await _steps.ShowAsync("dotnet", [Assembly(Project), .. order], root);
    }

    // ---- shared

    private Task BuildAsync(string project, params string[] options) =>
        _steps.RunAsync($"Building {project}", "dotnet",
            ["build", project, "-c", Configuration, "-nologo", "-v", "q", "-clp:NoSummary", .. options], root);

    /// <summary>npm only where something changed since it last ran.</summary>
    private async Task BuildWebAsync()
    {
        var folder = Path.Combine(root, "web");
        await InstallPackagesAsync(folder);
        var built = new FileInfo(Path.Combine(folder, "node_modules/.built"));
        // Types, words and rights of the pages are made from the contracts.
        var sources = Sources(folder).Concat(new DirectoryInfo(Path.Combine(root, "contracts")).EnumerateFiles("*.json"))
            .Concat(new DirectoryInfo(Path.Combine(root, "contracts/openapi")).EnumerateFiles("*.json"));
        if (built.Exists && sources.All(file => file.LastWriteTimeUtc <= built.LastWriteTimeUtc)) return;
        await _steps.RunAsync("Building web", "npm", ["run", "build"], folder);
        await File.WriteAllTextAsync(built.FullName, "", ct);
    }

    private async Task InstallPackagesAsync(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules/.package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            await _steps.RunAsync($"Installing the packages of {Path.GetRelativePath(root, folder)}", "npm",
                ["ci", "--no-audit", "--no-fund"], folder);
    }

    private static IEnumerable<FileInfo> Sources(string folder) => new DirectoryInfo(folder).EnumerateDirectories()
        .Where(child => child.Name is not ("node_modules" or "dist"))
            .SelectMany(child => child.EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(file => file.Directory!.Name != "generated")
        .Concat(new DirectoryInfo(folder).EnumerateFiles());

    private static string ModuleHost(string module) => $"services/{module}/{module}.Host/{module}.Host.csproj";

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private string ContentRoot(string project) => Path.Combine(root, Path.GetDirectoryName(project)!);

    private string Assembly(string project) =>
        Path.Combine(ContentRoot(project), "bin", Configuration, "net10.0", $"ThiDua.{Name(project)}.dll");

    [GeneratedRegex(
        @"^ +ThiDua\.\S+ +Total: (?<total>\d+)(, Errors: (?<errors>\d+), Failed: (?<failed>\d+), Skipped: (?<skipped>\d+), Not Run: \d+)?",
        RegexOptions.Multiline)]
    private static partial Regex ClosingLine();

    private sealed record Running(string Name, string Project, Dictionary<string, string> Environment);
}

/// <summary>Counts of a test run, printed as the last line.</summary>
internal sealed record Results(int Passed, int Failed, int Skipped)
{
    public static Results operator +(Results a, Results b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}

/// <summary>Runs one step after the other: says what, shows that it goes on, and prints the output only of what failed.</summary>
internal sealed class Steps(TextWriter screen, CancellationToken ct)
{
    public void Say(string sentence) => screen.WriteLine(sentence);

    public async Task RunAsync(string what, string program, IEnumerable<string> arguments, string folder,
        Dictionary<string, string>? environment = null)
    {
        var run = await TryAsync(what, program, arguments, folder, environment);
        Say($"{what}: {(run.ExitCode == 0 ? "done" : "failed")} ({run.Elapsed.TotalSeconds:0.0} s)");
        if (run.ExitCode == 0) return;
        Console.Error.WriteLine(run.Output.Trim());
        throw new Failure(run.ExitCode == 127 ? $"{program} is not installed, which '{what}' needs: install it and run this again."
            : $"{what} failed: the lines above say why.");
    }

    public async Task<Outcome> TryAsync(
        string what, string program, IEnumerable<string> arguments, string folder, Dictionary<string, string>? environment = null)
    {
        var output = new List<string>();
        using var process = new Process { StartInfo = Info(program, arguments, folder, environment) };
        process.StartInfo.RedirectStandardInput = process.StartInfo.RedirectStandardOutput = process.StartInfo.RedirectStandardError = true;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new(127, $"{program} was not found.", default);
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var elapsed = await WaitAsync(what, process);
        lock (output) return new(process.ExitCode, string.Join('\n', output), elapsed);

        void Keep(string? line)
        {
            if (line is null) return;
            lock (output) output.Add(line);
        }
    }

    /// <summary>Like <see cref="TryAsync"/> for what starts servers of its own: it is asked to stop, and stops, however this process
    /// ends.</summary>
    public async Task<Outcome> WatchAsync(string what, string[] command, string folder, Dictionary<string, string> environment)
    {
        var log = Path.GetTempFileName();
        using var process = WatchedProcess.Start(log, "TERM", environment, command, folder);
        try
        {
            var elapsed = await ShowProgressAsync(what, () => Task.FromResult(process.HasExited));
            return new(process.ExitCode, await File.ReadAllTextAsync(log, ct), elapsed);
        }
        finally
        {
            if (!process.HasExited) await process.StopAsync(TimeSpan.FromSeconds(20));
            File.Delete(log);
        }
    }

    /// <summary>The program has the terminal to itself.</summary>
    public async Task<int> ShowAsync(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Process.Start(Info(program, arguments, folder, null))!;
        using var end = ct.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    public Task<TimeSpan> WaitAsync(string what, Func<Task<bool>> done) => ShowProgressAsync(what, done);

    private async Task<TimeSpan> WaitAsync(string what, Process process)
    {
        // Killed by number, children first; a build server that keeps our pipe open must not keep us waiting.
        using var end = ct.Register(() => process.Kill(entireProcessTree: true));
        var ended = process.WaitForExitAsync(CancellationToken.None);
        var elapsed = await ShowProgressAsync(what, () => Task.FromResult(process.HasExited));
        await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
        return elapsed;
    }

    /// <summary>A line that counts seconds on a terminal; elsewhere a plain line after two seconds and every ten from then on.</summary>
    private async Task<TimeSpan> ShowProgressAsync(string what, Func<Task<bool>> done)
    {
        var watch = Stopwatch.StartNew();
        var terminal = !Console.IsOutputRedirected;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var ticks = 0; !await done(); ticks++)
        {
            if (terminal && ticks % 10 == 0) screen.Write($"\r{what} ... {watch.Elapsed.TotalSeconds:0} s");
            if (!terminal && ticks % 100 == 20) screen.WriteLine($"{what} ... {watch.Elapsed.TotalSeconds:0} s");
            await timer.WaitForNextTickAsync(ct);
        }
        if (terminal) screen.Write($"\r{new string(' ', what.Length + 12)}\r");
        return watch.Elapsed;
    }

    private static ProcessStartInfo Info(string program, IEnumerable<string> arguments, string folder,
        Dictionary<string, string>? environment)
    {
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment ?? []) info.Environment[name] = value;
        return info;
    }
}

/// <summary>How a step ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, TimeSpan Elapsed);

/// <summary>What stands behind a command.</summary>
internal sealed class Options(string[] given)
{
    private readonly List<string> _left = [.. given];

    public bool Flag(string name) => _left.Remove(name);

    public int? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65535
            ? number
            : throw new Failure($"{name} needs a number from 1 to 65535.");
    }

    public string? Text(string name)
    {
        var place = _left.IndexOf(name);
        if (place < 0) return null;
        if (place + 1 == _left.Count) throw new Failure($"{name} needs a value.");
        var text = _left[place + 1];
        _left.RemoveRange(place, 2);
        return text;
    }

    public string? Word()
    {
        var word = _left.Find(option => !option.StartsWith('-'));
        if (word is not null) _left.Remove(word);
        return word;
    }

    public void Done()
    {
        if (_left.Count > 0) throw new Failure($"'{_left[0]}' is not known here: run 'dotnet dev.cs' for the list.");
    }
}

/// <summary>A command that cannot go on; the message is one sentence that says what to do.</summary>
internal sealed class Failure(string message) : Exception(message);
