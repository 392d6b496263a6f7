using System.Net.Sockets;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>The one place that tells an outage from an answer: what a failure of the database says about trying again.</summary>
internal static class Outage
{
    /// <summary>The database is away: a refused or lost connection, or a server that is going down. Waiting is all that helps.</summary>
    internal static bool Is(Exception e) => e switch
    {
        CommandTimedOutException => false,
        PostgresException answer => answer.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            || answer.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or SocketException or TimeoutException => true,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };

    /// <summary>The database is there, but others stood in the way: the same work may succeed the next moment.</summary>
    internal static bool IsRace(Exception e) => e switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException answer => answer.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        { InnerException: { } inner } => IsRace(inner),
        _ => false,
    };

    /// <summary>What a person may be asked to try again in a moment: an outage, a time-out, or a server that could not go on.</summary>
    internal static bool MayPass(Exception e) => Is(e) || e switch
    {
        CommandTimedOutException => true,
        PostgresException answer => answer.IsTransient || answer.SqlState.StartsWith("57", StringComparison.Ordinal)
            || answer.SqlState.StartsWith("53", StringComparison.Ordinal),
        { InnerException: { } inner } => MayPass(inner),
        _ => false,
    };

    internal static bool IsTimeout(Exception e) => e is TimeoutException || (e.InnerException is { } inner && IsTimeout(inner));
}

/// <summary>A command took too long on a connection that is still open: the work is at fault, not the database.</summary>
public sealed class CommandTimedOutException(Exception cause) : Exception("A command took longer than it may.", cause);
