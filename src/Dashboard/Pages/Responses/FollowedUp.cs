using Dashboard.Data.Reporting;

namespace Dashboard.Pages.Responses;

/// <summary>How far low scores are followed up.</summary>
/// <param name="Counts">The counts; null where they are not shown.</param>
public sealed record FollowedUp(FollowUp? Counts)
{
    /// <summary>Waits for them.</summary>
    internal static async Task<FollowedUp> ReadAsync(Task<FollowUp?> counts) => new(await counts);
}
