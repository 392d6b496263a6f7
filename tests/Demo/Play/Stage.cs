using System.Diagnostics;

namespace ThiDua.Demo.Play;

/// <summary>Who acts: the sign-in name and the function in words, never a person's name.</summary>
internal sealed record Actor(string Account, string Function, string Grant)
{
    public static Actor Clerk(string unit) => new($"clerk-{unit.ToLowerInvariant()}", $"Chuyên viên {unit}", $"unit-clerk@unit:{unit}");

    public static Actor Leader(string unit) => new($"leader-{unit.ToLowerInvariant()}", $"Lãnh đạo {unit}", $"unit-leader@unit:{unit}");

    public static Actor Appraiser(string department) =>
        new($"appraiser-{department.ToLowerInvariant()}", $"Thẩm định {department}", $"department-appraiser@department:{department}");
}

/// <summary>The people of a season in front of one platform, and the line written for each thing they do.</summary>
internal sealed class Stage(Scene scene, Uri address, string password, TimeSpan patience, TextWriter output, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    // What each service answers as long as an event of another one is still on its way.
    private static readonly string[] NotKnownYet =
        ["CLU-0070", "IND-0006", "IND-0010", "IND-0020", "SCO-0006", "SCO-0007", "SCO-0008", "SCO-0010", "SCO-0028", "AWA-0004", "AWA-0012",
            "AWA-0013"];


    /// <summary>How somebody comes in who does not sign in with an account; then no accounts are opened.</summary>
    public Func<Actor, SeasonClient>? Entrance { get; init; }

    /// <summary>Is told of every answer that anybody on the stage gets.</summary>
    public Action<Exchange>? Witness { get; init; }

    private readonly Dictionary<string, SeasonClient> _people = [];
    private volatile int _step;

    public string Password => password;

    /// <summary>Number of the step that is being played.</summary>
    public int Step => _step;

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam).DateTime);

    public string MinutesNumber => $"BB-{scene.Block.Code}-{scene.Year} (minh họa)";

    /// <summary>What the platform refused, as it must, by what was tried.</summary>
    public Dictionary<string, Reply> Refusals { get; } = [];

    public Records Records => new(scene, As(Office));

    public Actor Administrator { get; } = new("admin", "Quản trị viên", "administrator@*");

    public Actor Office { get; } = new("office", "Cơ quan TĐKT tỉnh", "province-office@*");

    public Actor Head { get; } = new(scene.HeadAccount, $"Trưởng {scene.Block.Word}", $"cluster-head@cluster:{scene.Block.Code}");

    /// <summary>Everybody bound to the season's own bodies.</summary>
    public IReadOnlyList<Actor> Cast =>
    [
        Head, .. scene.Members.SelectMany(member => new[] { Actor.Clerk(member.Code), Actor.Leader(member.Code) }),
        .. scene.Departments.Select(department => Actor.Appraiser(department.Code)), .. scene.OtherClerks.Select(Actor.Clerk),
    ];

    public SeasonClient As(Actor actor)
    {
        if (!_people.TryGetValue(actor.Account, out var client))
            _people[actor.Account] = client = Entrance?.Invoke(actor)
                ?? new SeasonClient(address, actor.Account, password, patience) { Witness = Witness };
        return client;
    }

    /// <summary>The holder of a new account comes with the password that was handed out and sets the one of the demonstration.</summary>
    public async Task TakeOverAsync(string account, string handedOut, CancellationToken ct)
    {
        using var newcomer = new SeasonClient(address, account, handedOut, patience) { Witness = Witness };
        await newcomer.PostAsync("/api/identity/v1/password", new { current = handedOut, @new = password }, ct);
    }

    /// <summary>
    /// One step: looks what is there and does what is missing, so that it can be run again at any time.
    /// When somebody, or an earlier attempt whose answer was lost, was faster (412, 409), it looks again.
    /// </summary>
    /// <param name="act">Returns what happened, in words.</param>
    public Task StepAsync(Actor actor, string what, Func<Task<string>> act) => StepAsync(actor.Function, what, act);

    public async Task StepAsync(string who, string what, Func<Task<string>> act)
    {
        await output.WriteAsync($"{++_step,3}. {who,-22} {what} … ");
        await output.FlushAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await output.WriteLineAsync(await act());
                return;
            }
            catch (RefusedException refused) when (refused.Reply.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict
                && attempt < 5)
            {
                await output.WriteAsync("(đọc lại) ");
            }
        }
    }

    /// <summary>Events between the services take a moment; asks again until the answer is there.</summary>
    /// <param name="what">What is waited for, in words, for the message when it does not come.</param>
    public async Task<T> UntilAsync<T>(string what, Func<Task<T?>> look, CancellationToken ct) where T : class
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (await look() is { } found) return found;
            if (waited.Elapsed > patience)
                throw new TooLateException(
                    $"Sau {patience.TotalSeconds:0} giây vẫn chưa thấy {what}; hãy kiểm tra việc chuyển sự kiện giữa các dịch vụ (dotnet "
                        + $"dev.cs outbox) rồi chạy lại.");
            await Task.Delay(TimeSpan.FromMilliseconds(150), ct);
        }
    }

    /// <summary>Acts as soon as the service has heard what it needs from the others: refusals that only say "not known yet" are asked
    /// again.</summary>
    public Task<Reply> UntilAcceptedAsync(string what, Func<Task<Reply>> act, CancellationToken ct) => UntilAsync(what, async () =>
    {
        var reply = await act();
        return reply.Ok ? reply : NotKnownYet.Contains(reply.Code) ? null : throw new RefusedException(what, reply);
    }, ct);

    /// <summary>Notes a refusal that the season expects.</summary>
    public string Refused(string tried, Reply reply)
    {
        if (reply.Ok) throw new InvalidOperationException($"The platform accepted what it had to refuse: {tried}");
        Refusals[tried] = reply;
        return $"bị từ chối {reply.Code}: {reply.Sentence}";
    }

    public void Dispose()
    {
        foreach (var client in _people.Values) client.Dispose();
    }
}
