namespace ThiDua.Contracts.Clusters.V1;

/// <summary>The titles and commendations a unit aims at in one cycle (<i>đăng ký danh hiệu thi đua</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster in which the unit competes.</param>
/// <param name="CycleCode">Cycle it is for.</param>
/// <param name="Year">Achievement year of the cycle.</param>
/// <param name="UnitCode">Unit that registered.</param>
/// <param name="Aims">What it aims at, one entry for each award and kind of recipient.</param>
/// <param name="Withdrawn">It was taken back, or never was one.</param>
[MessageUrn("thidua:clusters:title-registration-state:v1")]
[EntityName("thidua.clusters.title-registration-state.v1")]
public sealed record TitleRegistrationState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string CycleCode, int Year, string UnitCode, IReadOnlyList<TitleAim> Aims, bool Withdrawn);

/// <param name="AwardCode">Code of the award as its catalogue writes it; only its form was checked.</param>
/// <param name="Title">Its name in the words of the registration.</param>
/// <param name="Recipients"><c>collective, individual, household</c>.</param>
/// <param name="Count">How many.</param>
public sealed record TitleAim(string AwardCode, string Title, string Recipients, int Count);
