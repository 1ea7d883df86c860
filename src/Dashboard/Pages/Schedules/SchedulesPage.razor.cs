using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Mail;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace Dashboard.Pages.Schedules;

/// <summary>Reports that are sent again and again: one's own, and to admins all.</summary>
public sealed partial class SchedulesPage
{
    private Outcome? _said;
    private bool _hasAsked;

    /// <summary>Lists the schedules.</summary>
    [Inject]
    public required ScheduleQuery Query { get; init; }

    /// <summary>Changes them.</summary>
    [Inject]
    public required ScheduleEditor Editor { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Whether mail is sent at all.</summary>
    [Inject]
    public required IOptions<MailOptions> Mail { get; init; }

    /// <summary>The page's address; a query in it says what a new schedule is to report.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private bool MayMake { get; set; }

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Schedules);
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<ScheduleListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        MayMake = viewer.SeesResults;
        return (await Query.ListAsync(viewer, cancellationToken)).UnlessSame(Seen);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_hasAsked || Seen is null)
            return;
        _hasAsked = true;
        if (MayMake && new Uri(Navigation.Uri).Query is { Length: > 1 })
        {
            await EditAsync(null);
            StateHasChanged();
        }
    }

    private async Task EditAsync(ScheduleListing? schedule)
    {
        _said = null;
        (string Name, Secret Key)? made = null;
        var parameters = new DialogParameters<ScheduleDialog>
        {
            { dialog => dialog.Schedule, schedule },
            { dialog => dialog.Asked, schedule is null ? new Uri(Navigation.Uri).Query : "" },
            { dialog => dialog.KeyMade, (name, key) => made = (name, key) },
        };
        await Dialogs.OpenAsync(parameters, Left);
        if (made is var (name, key))
            await ShowKeyAsync(name, key);
        await LoadAsync(isAsked: true);
    }

    private Task<bool> ShowKeyAsync(string name, Secret key) => Dialogs.OpenAsync(
        new DialogParameters<KeyDialog> { { dialog => dialog.Schedule, name }, { dialog => dialog.Key, key } }, Left);

    private Task<bool> ShowHistoryAsync(ScheduleListing schedule) =>
        Dialogs.OpenAsync(new DialogParameters<HistoryDialog> { { dialog => dialog.Schedule, schedule } }, Left);

    private async Task ActAsync((ScheduleListing Schedule, ScheduleAct Act) asked)
    {
        var (schedule, act) = asked;
        if (QuestionOf(schedule, act) is { } question && !await Dialogs.AskAsync(question, Left))
            return;
        _said = await DoneAsync(schedule, act);
        await LoadAsync(isAsked: true);
    }

    private static Confirmation? QuestionOf(ScheduleListing schedule, ScheduleAct act) => act switch
    {
        ScheduleAct.Remove => new Confirmation(Phrases.Of(ScheduleWords.RemoveQuestion, schedule.Name), ScheduleWords.Remove)
        {
            Note = ScheduleWords.RemoveNote,
        },
        ScheduleAct.RenewKey => new Confirmation(Phrases.Of(ScheduleWords.RenewKeyQuestion, schedule.Name), ScheduleWords.RenewKey)
        {
            Note = ScheduleWords.RenewKeyNote,
        },
        _ => null,
    };

    private async Task<Outcome> DoneAsync(ScheduleListing schedule, ScheduleAct act)
    {
        try
        {
            var viewer = await Viewers.CurrentAsync(Left);
            var answer = await (act switch
            {
                ScheduleAct.Test => Editor.TestAsync(viewer, schedule.Id, Left),
                ScheduleAct.Pause => Editor.PauseAsync(viewer, schedule.Id, Left),
                ScheduleAct.Resume => Editor.ResumeAsync(viewer, schedule.Id, Left),
                ScheduleAct.RenewKey => Editor.RenewKeyAsync(viewer, schedule.Id, Left),
                ScheduleAct.TakeOver => Editor.TakeOverAsync(viewer, schedule.Id, Left),
                _ => Editor.RemoveAsync(viewer, schedule.Id, Left),
            });
            if (answer.NewKey is { } key)
                await ShowKeyAsync(schedule.Name, key);
            return answer.Succeeded
                ? Outcome.Done(Phrases.Of(ScheduleTexts.DoneOf(act, schedule.Draft.Destination.Kind), schedule.Name))
                : Outcome.Refused(ScheduleTexts.Of(answer.Problems[0]));
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble) || trouble is RightLostException)
        {
            return Outcome.Refused(ScheduleWords.CannotDo);
        }
    }
}

/// <summary>What can be done with a schedule at once.</summary>
public enum ScheduleAct
{
    /// <summary>Have a report sent to oneself.</summary>
    Test = 0,

    /// <summary>Send nothing for a while.</summary>
    Pause = 1,

    /// <summary>Send again.</summary>
    Resume = 2,

    /// <summary>Make it one's own.</summary>
    TakeOver = 3,

    /// <summary>Remove it.</summary>
    Remove = 4,

    /// <summary>Give its webhook another key.</summary>
    RenewKey = 5,
}
