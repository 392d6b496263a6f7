using ThiDua.TestKit.Servers;

namespace ThiDua.TestKit;

/// <summary>Holds a row so that two transactions really meet: each reads freely, stands in line to write the row, and goes on in the order
/// of arrival.</summary>
public static class HeldRow
{
    /// <summary>Lets <paramref name="first"/> and <paramref name="second"/> both read before the first of them writes.</summary>
    /// <param name="database">Of the module.</param>
    /// <param name="table">With its schema.</param>
    /// <param name="column">Names the row, together with its value.</param>
    /// <param name="value">Of the column.</param>
    /// <param name="first">Writes the row and wins.</param>
    /// <param name="second">Wants to write the row, too.</param>
    public static async Task<(TFirst First, TSecond Second)> InTurnAsync<TFirst, TSecond>(
        TestDatabase database, string table, string column, object value, Func<Task<TFirst>> first, Func<Task<TSecond>> second)
    {
        // Outside the pool, so that the row is free for certain when this ends, however it ends.
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var holder = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand($"select 1 from {table} where {column} = $1 for update",
            connection)
        { Parameters = { new() { Value = value } } };
        if (await hold.ExecuteScalarAsync() is null) throw new InvalidOperationException(
            $"There is no row in {table} whose {column} is {value}.");

        var one = first();
        await LineIsAsync(database, 1);
        var two = second();
        await LineIsAsync(database, 2);
        await holder.RollbackAsync();
        return (await one, await two);
    }

    // Looks from a connection of its own: a transaction goes on seeing the sessions that were there at its first look.
    private static Task<int> LineIsAsync(TestDatabase database, int length) => Eventually.SeesAsync(
        async () =>
        {
            await using var connection = new NpgsqlConnection(database.AdminConnectionString);
            await connection.OpenAsync();
            await using var line = new NpgsqlCommand(
                """
                select count(distinct l.pid)::int from pg_locks l join pg_stat_activity a using (pid)
                where not l.granted and l.locktype in ('transactionid', 'tuple') and a.datname = current_database()
                """, connection);
            return (int)(await line.ExecuteScalarAsync())!;
        },
        waiting => waiting == length, $"{length} in line for the held row");
}
