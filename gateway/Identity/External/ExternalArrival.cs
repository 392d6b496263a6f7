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
        IdentityErrors.ProviderAway, IdentityErrors.ProviderAnswerRefused, IdentityErrors.ProviderSaidNo, IdentityErrors.ExternalNotLinked,
        IdentityErrors.ExternalLocked, IdentityErrors.ClaimMissing, IdentityErrors.ProviderFactorMissing,
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
        return RefuseAsync(context.HttpContext, IdentityErrors.ProviderSaidNo);
    }

    public static Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var refusal = context.Failure switch
        {
            ExternalRefusal known => known.Error,
            HttpRequestException or OperationCanceledException or ExecutionRejectedException => IdentityErrors.ProviderAway,
            _ => IdentityErrors.ProviderAnswerRefused,
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
        var outcome = found is not var (account, credential) || account.ExternalSubject != subject ? SignInOutcome.Refused
            : account.Locked || credential.IsLockedOut(now) ? SignInOutcome.LockedOut
            : SignInOutcome.SignedIn;
        if (outcome is SignInOutcome.SignedIn) sessions.Start(id!.Value, http, external: true);
        db.SignInAttempts.Add(new SignInAttempt { At = now, AccountId = id, Outcome = outcome });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome switch
        {
            SignInOutcome.SignedIn => null,
            SignInOutcome.LockedOut => IdentityErrors.ExternalLocked,
            _ => IdentityErrors.ExternalNotLinked,
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
        return Problem.From(refusal, refusal == IdentityErrors.ProviderAway ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in by the provider was refused with {Code}: {Reason}")]
    private partial void LogRefused(string code, string? reason);
}
