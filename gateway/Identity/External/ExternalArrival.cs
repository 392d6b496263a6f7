using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Polly;

namespace ThiDua.Identity;

/// <summary>
/// The browser comes back from the provider: whoever an administrator linked gets a session, everybody else one sentence. No account is
/// ever made here.
/// </summary>
internal sealed partial class ExternalArrival(
    IdentityDbContext db, BrowserSessions sessions, IOptions<ExternalSignInOptions> options, TimeProvider clock,
        ILogger<ExternalArrival> logger)
{
    private static readonly Error[] Refusals =
    [
        ExternalErrors.ProviderAway, ExternalErrors.ProviderAnswerRefused, ExternalErrors.ProviderSaidNo, ExternalErrors.ExternalNotLinked,
        ExternalErrors.ExternalLocked, ExternalErrors.ClaimMissing, ExternalErrors.ProviderFactorMissing,
    ];

    /// <returns>The refusal that the start page is asked to show; <c>null</c> for a code that never stands in its address.</returns>
    public static Error? RefusalOf(string? code) => Refusals.FirstOrDefault(refusal => refusal.Code == code);

    public static async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var arrival = context.HttpContext.RequestServices.GetRequiredService<ExternalArrival>();
        var refusal = await arrival.SignInAsync(context.Principal!.FindFirstValue(JwtRegisteredClaimNames.Sub)!, context.HttpContext,
            context.HttpContext.RequestAborted);
        if (refusal is null) context.Response.Redirect(context.ReturnUri!);
        else await RefuseAsync(context.HttpContext, refusal);
    }

    public static Task CancelAsync(AccessDeniedContext context)
    {
        context.HandleResponse();
        return RefuseAsync(context.HttpContext, ExternalErrors.ProviderSaidNo);
    }

    public static Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var refusal = context.Failure switch
        {
            ExternalRefusal known => known.Error,
            HttpRequestException or OperationCanceledException or ExecutionRejectedException => ExternalErrors.ProviderAway,
            _ => ExternalErrors.ProviderAnswerRefused,
        };
        context.HttpContext.RequestServices.GetRequiredService<ExternalArrival>().LogRefused(refusal.Code, context.Failure?.Message);
        return RefuseAsync(context.HttpContext, refusal);
    }

    private async Task<Error?> SignInAsync(string subject, HttpContext http, CancellationToken ct)
    {
        var (now, issuer) = (clock.GetUtcNow(), options.Value.Issuer);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = await db.Accounts.Where(account => account.ExternalIssuer == issuer && account.ExternalSubject == subject)
            .Select(account => (Guid?)account.Id).SingleOrDefaultAsync(ct);
        // The secrets' row stays locked as with a password: a lock that comes at the same moment is either seen or ends this session.
        var found = id is null ? null : await db.LockAsync(id.Value, ct);
        // Wrong passwords of strangers are no matter of whoever comes by the provider; an administrator's lock is.
        var outcome = found is not var (account, _) || account.ExternalSubject != subject ? SignInOutcome.Refused
            : account.Locked ? SignInOutcome.LockedOut
            : SignInOutcome.SignedIn;
        if (outcome is SignInOutcome.SignedIn) await sessions.StartAsync(id!.Value, http, ct, external: true);
        db.SignInAttempts.Add(new SignInAttempt { At = now, AccountId = id, Outcome = outcome, Network = Source.NetworkOf(http) });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome switch
        {
            SignInOutcome.SignedIn => null,
            SignInOutcome.LockedOut => ExternalErrors.ExternalLocked,
            _ => ExternalErrors.ExternalNotLinked,
        };
    }

    /// <summary>A browser is sent to the start page, which shows the sentence; a program gets the problem.</summary>
    private static Task RefuseAsync(HttpContext http, Error refusal)
    {
        if (http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html"))
        {
            http.Response.Redirect($"/?refused={refusal.Code}");
            return Task.CompletedTask;
        }
        return Problem.From(refusal, refusal == ExternalErrors.ProviderAway ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in by the provider was refused with {Code}: {Reason}")]
    private partial void LogRefused(string code, string? reason);
}
