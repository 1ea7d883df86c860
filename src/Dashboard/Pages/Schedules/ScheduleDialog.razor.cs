using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Formats;
using Dashboard.Printing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Dashboard.Pages.Schedules;

/// <summary>Makes or changes a schedule. Everything that is wrong is said beside its field, and what is typed stays.</summary>
public sealed partial class ScheduleDialog
{
    private ScheduleForm? _form;
    private IReadOnlyList<ScheduleProblem> _problems = [];

    /// <summary>The schedule to change; null makes a new one.</summary>
    [Parameter]
    public ScheduleListing? Schedule { get; set; }

    /// <summary>What a new one is to report: a query of the pages' addresses; empty is everything.</summary>
    [Parameter]
    public string Asked { get; set; } = "";

    /// <summary>Raised with the schedule's name and the key of a webhook that was made, which is shown this once.</summary>
    [Parameter]
    public Action<string, Secret>? KeyMade { get; set; }

    [Inject]
    internal IOptions<DestinationOptions> Destinations { get; init; } = null!;

    [Inject]
    internal ScheduleEditor Editor { get; init; } = null!;

    [Inject]
    internal ScheduleQuery Query { get; init; } = null!;

    [Inject]
    internal FilterChoicesQuery Choices { get; init; } = null!;

    [Inject]
    internal ZoneInForce Zones { get; init; } = null!;

    [Inject]
    internal TimeProvider Clock { get; init; } = null!;

    [Inject]
    internal ChromiumProgram Chromium { get; init; } = null!;

    private string? RecipientError =>
        ErrorOf(ScheduleProblem.NoRecipient, ScheduleProblem.TooManyRecipients, ScheduleProblem.RecipientUnfit);

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ActAsync(async () =>
    {
        var viewer = await Viewers.CurrentAsync(Left);
        var offered = await Query.RecipientsAsync(viewer, Left);
        var choices = await Choices.RunAsync(viewer, Left);
        var today = Zones.Current.DayOf(Clock.GetUtcNow());
        _form = Schedule is { } schedule
            ? ScheduleForm.Of(schedule, choices, today)
            : ScheduleForm.New(viewer, Asked, choices, today, Zones.Current.Id);
        _form.Offered = offered;
        _form.Offer(viewer, Destinations.Value);
        return null;
    });

    private string AddressHint => Schedule is { } schedule && schedule.Draft.Destination.Kind == _form!.Kind
        ? Phrases.Of(ScheduleWords.AddressKept, schedule.Place)
        : DestinationTexts.HintOf(_form!.Kind);

    private void Touched() => _problems = [];

    private void Pick(Action<string> set, ChangeEventArgs picked)
    {
        set($"{picked.Value}");
        Touched();
    }

    private void Toggle(string id)
    {
        if (!_form!.Recipients.Remove(id))
            _form.Recipients.Add(id);
        Touched();
    }

    private string? ErrorOf(params ReadOnlySpan<ScheduleProblem> kinds)
    {
        foreach (var problem in _problems)
        {
            if (kinds.Contains(problem))
                return ScheduleTexts.Of(problem);
        }

        return null;
    }

    private Task SaveAsync()
    {
        Touched();
        return DoAsync(
            async viewer =>
            {
                var draft = _form!.ToDraft();
                var answer = Schedule is { } known
                    ? await Editor.ChangeAsync(viewer, known, draft, Left)
                    : await Editor.AddAsync(viewer, draft, Left);
                _problems = answer.Problems;
                if (answer.NewKey is { } key)
                    KeyMade?.Invoke(draft.Name, key);
                return _problems.Count == 0 ? null
                    : _problems.FirstOrDefault(problem => !IsBeside(problem)) is var other && other != default
                        ? Outcome.Refused(ScheduleTexts.Of(other))
                        : Outcome.Refused(ControlWords.CorrectMarked);
            },
            ScheduleWords.Saved);
    }

    private static bool IsBeside(ScheduleProblem problem) => problem is
        ScheduleProblem.NameMissing or ScheduleProblem.NameTooLong or ScheduleProblem.NameTaken or ScheduleProblem.QueryUnfit
        or ScheduleProblem.ZoneUnknown or ScheduleProblem.NoRecipient or ScheduleProblem.TooManyRecipients
        or ScheduleProblem.RecipientUnfit or ScheduleProblem.DestinationUnfit or ScheduleProblem.FolderOff or ScheduleProblem.FolderUnfit
        or ScheduleProblem.AddressMissing or ScheduleProblem.AddressUnfit or ScheduleProblem.AddressNotPublic;
}
