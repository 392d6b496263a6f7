using System.Text;
using ThiDua.Demo.Play;

// What a platform that was started with --demo prints, unless its configuration says otherwise.
const string DemoPassword = "nuong-ngo-ben-suoi";
const string Usage = $"Cách dùng: demo --address http://127.0.0.1:<cổng> [--password {DemoPassword}] [--season <tên>]";

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
if (!Uri.TryCreate(options.GetValueOrDefault("--address"), UriKind.Absolute, out var address))
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}
var wanted = options.GetValueOrDefault("--season");
var scenes = Repertoire.All.Where(scene => wanted is null || scene.Key == wanted).ToList();
var present = UnderWay.On(DateOnly.FromDateTime(DateTime.Today));
if (scenes.Count == 0 && wanted != present.Season.Key)
{
    await Console.Error.WriteLineAsync(
        $"Không có mùa thi đua «{wanted}»; hiện có: "
            + $"{string.Join(", ", Repertoire.All.Select(scene => scene.Key).Append(present.Season.Key))}.");
    return 2;
}

try
{
    foreach (var scene in scenes)
    {
        Console.WriteLine($"\n═══ {scene.Title} ═══\n");
        using var stage = new Stage(scene, address, options.GetValueOrDefault("--password", DemoPassword), TimeSpan.FromSeconds(60),
            Console.Out, TimeProvider.System);
        await Performance.PlayAsync(stage, scene, Console.Out, stop.Token);
    }
    if (wanted is null || wanted == present.Season.Key)
    {
        Console.WriteLine($"\n═══ {present.Season.Title} ═══\n");
        using var stage = new Stage(present.Season, address, options.GetValueOrDefault("--password", DemoPassword),
            TimeSpan.FromSeconds(60), Console.Out, TimeProvider.System);
        await new UnderWayPlay(stage, present).RunAsync(stop.Token);
    }
    return 0;
}
catch (Exception e) when (e is RefusedException or TooLateException)
{
    await Console.Error.WriteLineAsync($"\n{e.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("\nĐã dừng theo yêu cầu; chạy lại để tiếp tục từ chỗ này.");
    return 130;
}
