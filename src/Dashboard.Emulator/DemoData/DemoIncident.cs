using Dashboard.Emulator.DemoData.Comments;

namespace Dashboard.Emulator.DemoData;

/// <summary>Something that happened on some days, of which the customers of a brand or a team were told too late.</summary>
/// <param name="BrandUserId">The sending account's user id at X.</param>
/// <param name="TeamId">The helpdesk's id of the one team whose customers it concerned; null for all of the brand.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Text">What happened, as people note it.</param>
public sealed record DemoIncident(string BrandUserId, string? TeamId, DateOnly From, DateOnly To, string Text)
{
    /// <summary>What people write about then.</summary>
    internal Subject Subject { get; init; }
}
