using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>Notes talks and pins answers. What it writes comes back as a change of the page, which is then read anew.</summary>
public sealed partial class CoachingDesk
{
    private ElementReference _add;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>What is noted.</summary>
    [Parameter, EditorRequired]
    public required CoachingNotes Notes { get; set; }

    /// <summary>Our key of the agent.</summary>
    [Parameter, EditorRequired]
    public int AgentId { get; set; }

    /// <summary>The teams that the agent has results in.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Teams { get; set; }

    // A dialog goes with its circuit when the page is paused: the next one opens it again, and the browser types again what was typed.
    /// <summary>The talk in the open dialog, for as long as the page is paused: empty for a new one, null while none is open.</summary>
    [PersistentState]
    public Guid? EditedTalk { get; set; }

    [Inject]
    private AnswerPins Pins { get; init; } = null!;

    [Inject]
    private ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    private DialogOpener Dialogs { get; init; } = null!;

    private bool NamesTeams => Teams.Count > 1;

    // What is pinned stands above already.
    private IReadOnlyList<ResponseRow> Offered =>
    [
        .. Notes.Lowest.Where(row =>
            !Notes.Pinned.Any(pinned => string.Equals(pinned.Row.FeedbackId, row.FeedbackId, StringComparison.Ordinal))),
    ];

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || EditedTalk is not { } edited)
            return;

        // Where the focus goes back to.
        await _add.FocusAsync(preventScroll: true);
        var talk = Notes.Talks.FirstOrDefault(one => one.Id == edited);
        if (talk is not null || edited == Guid.Empty)
            await OpenAsync(talk);
        EditedTalk = null;
    }

    private string NameOf(string words, ResponseRow row) => Phrases.Of(words, Dates.Moment(row.ScoredAt, Scope.Zone));

    private async Task OpenAsync(CoachingEntry? talk)
    {
        EditedTalk = talk?.Id ?? Guid.Empty;
        var parameters = new DialogParameters<TalkDialog>
        {
            { dialog => dialog.Talk, talk },
            { dialog => dialog.AgentId, AgentId },
            { dialog => dialog.Teams, Teams },
            { dialog => dialog.Chosen, Scope.Filter.Teams },
            { dialog => dialog.Today, Scope.Today },
        };
        await Dialogs.OpenAsync(parameters, Left);
        EditedTalk = null;
    }

    private Task PinAsync(ResponseRow row) =>
        DoAsync(async () => await Pins.PinAsync(await Viewers.CurrentAsync(Left), AgentId, row.FeedbackId, Left));

    private Task UnpinAsync(PinnedResponse pinned) => DoAsync(async () => await Pins.UnpinAsync(
        await Viewers.CurrentAsync(Left), new AgentInTeam(pinned.TeamId, AgentId), pinned.Row.FeedbackId, Left));

    private async Task DoAsync(Func<Task<CoachingProblem>> act) => await ActAsync(async () =>
        await act() is var problem and not CoachingProblem.None ? Outcome.Refused(CoachingFaults.Of(problem)) : null);
}
