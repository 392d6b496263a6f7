namespace ThiDua.Clusters;

/// <summary>Registered works: their addresses, and how one is loaded to be changed.</summary>
internal static class Works
{
    public static void Map(RouteGroupBuilder api)
    {
        var works = api.MapGroup("/works");
        RegisterWork.Map(works);
        ListWorks.Map(works);
        GetWork.Map(works);
        FinishWork.Map(works);
        CorrectWork.Map(works);
        WithdrawWork.Map(works);
    }

    public static async Task<Result<RegisteredWork>> LoadForChangeAsync(ClustersDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var work = await db.Works.SingleOrDefaultAsync(w => w.Id == id, ct);
        if (work is null) return WorkErrors.WorkNotFound;
        if (user.Refuses(Permissions.RegisterWork, Scopes.Unit(work.UnitCode)) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(work, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : work;
    }
}
