using System.Globalization;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.HelpDesk;

/// <summary>The agents and teams of the help desk, and which of them may be one person. It shows no result.</summary>
public sealed partial class HelpDeskPage
{
    private string _typed = "";

    /// <summary>Reads agents and teams.</summary>
    [Inject]
    public required RosterQuery Query { get; init; }

    /// <summary>Finds those who may be one person.</summary>
    [Inject]
    public required TwinQuery Twins { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private IReadOnlyList<AgentListing> Found { get; set; } = [];

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Names) || change.MovesRightsOfAnybody;
    }

    /// <inheritdoc />
    protected override async Task<Reading?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await Query.RunAsync(viewer, cancellationToken) is { } roster
            ? new Reading(roster, await Twins.RunAsync(viewer, cancellationToken))
            : null;

    /// <inheritdoc />
    protected override void OnSeen() => Find();

    private void Find() => Found =
    [
        .. (Seen?.Roster.Agents ?? []).Where(agent =>
            _typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Places(agent).Any(place => Holds(place, word)))),
    ];

    private static IEnumerable<string> Places(AgentListing agent) =>
        [agent.Name, agent.ExternalId, .. agent.OtherIds, agent.Team?.Name ?? "", agent.Team?.ExternalId ?? "", .. agent.Users];

    private static bool Holds(string place, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(place, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private async Task OpenAgentAsync(AgentListing agent)
    {
        await Dialogs.OpenAsync(
            new DialogParameters<AgentDialog>
            {
                { dialog => dialog.Agent, agent },
                { dialog => dialog.Teams, [.. Seen!.Roster.Teams.Where(team => team.ClosedAt is null)] },
            },
            Left);
        ReadSoon();
    }

    private async Task OpenTeamAsync(TeamListing? team)
    {
        await Dialogs.OpenAsync(new DialogParameters<TeamDialog> { { dialog => dialog.Team, team } }, Left);
        ReadSoon();
    }

    private async Task ImportAsync()
    {
        await Dialogs.OpenAsync(new DialogParameters<ImportDialog>(), Left);
        ReadSoon();
    }

    /// <summary>Agents and teams, and who of them may be one person.</summary>
    public sealed record Reading(Roster Roster, IReadOnlyList<LikelyPair> Twins);
}
