using System.Globalization;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>
/// Notes or changes a talk. What is wrong with a field stands beside it; what somebody else has changed meanwhile is told before it can be
/// overwritten.
/// </summary>
public sealed partial class TalkDialog
{
    private string _note = "";
    private string _step = "";
    private string _next = "";
    private int _team;
    private CoachingEntry? _known;
    private CoachingProblem _problem;

    /// <summary>The talk to change; null notes a new one.</summary>
    [Parameter]
    public CoachingEntry? Talk { get; set; }

    /// <summary>Our key of the agent.</summary>
    [Parameter, EditorRequired]
    public int AgentId { get; set; }

    /// <summary>The teams that the agent has results in.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Teams { get; set; }

    /// <summary>The teams that are shown; empty is all.</summary>
    [Parameter]
    public Chosen<int> Chosen { get; set; }

    /// <summary>Today in the reporting zone.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Inject]
    private CoachingEditor Editor { get; init; } = null!;

    [Inject]
    private CoachingReader Reader { get; init; } = null!;

    private CoachingDraft Draft => new(_note, _step, DateOnly.TryParseExact(
        _next, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _known = Talk;
        _team = Chosen.Only ?? (Teams is [var first, ..] ? first.Id : 0);
        if (Talk is { } talk)
            (_note, _step, _next) = (talk.Note, talk.Step, talk.NextLook?.ToString("O", CultureInfo.InvariantCulture) ?? "");
    }

    private static string CounterOf(string text, int most) => $"{Numbers.Count(text.Length)} / {Numbers.Count(most)}";

    private void Touched() => _problem = CoachingProblem.None;

    private string? ErrorOf(params IReadOnlyList<CoachingProblem> own) => own.Contains(_problem) ? CoachingFaults.Of(_problem) : null;

    private Task SaveAsync() => WriteAsync(
        viewer => _known is { } known
            ? Editor.ChangeAsync(viewer, known, Draft, Left)
            : Editor.AddAsync(viewer, new AgentInTeam(_team, AgentId), Draft, Left),
        CoachingWords.Saved);

    private async Task DeleteAsync()
    {
        if (await Dialogs.AskAsync(new Confirmation(CoachingWords.DeleteQuestion, CoachingWords.Delete), Left))
            await WriteAsync(viewer => Editor.RemoveAsync(viewer, _known!, Left), CoachingWords.Deleted);
    }

    private Task WriteAsync(Func<Viewer, Task<CoachingProblem>> act, string done)
    {
        Touched();
        return DoAsync(async viewer => await ShowAsync(await act(viewer)), done);
    }

    private async Task<Outcome?> ShowAsync(CoachingProblem problem)
    {
        _problem = problem;
        return problem switch
        {
            CoachingProblem.None => null,
            CoachingProblem.Changed => Outcome.Refused(await MeetAsync()),
            CoachingProblem.NotAllowed or CoachingProblem.Gone or CoachingProblem.TooMany => Outcome.Refused(CoachingFaults.Of(problem)),
            _ => Outcome.Refused(ControlWords.CorrectMarked),
        };
    }

    // Saving once more overwrites what is said here.
    private async Task<string> MeetAsync()
    {
        var talks = await Reader.TalksAsync(await Viewers.CurrentAsync(Left), AgentId, [], Left);
        if (talks.FirstOrDefault(talk => talk.Id == _known?.Id) is not { } now)
            return CoachingWords.Gone;
        _known = now;
        return Phrases.Of(CoachingWords.ChangedBy, now.ChangedBy, now.Note, now.Step);
    }
}
