using System.Globalization;
using Dashboard.Controls.Forms;
using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>From how many scores numbers are judged, with which day weeks begin, and whose reports they are.</summary>
public sealed partial class AgreedPanel
{
    private readonly AgreedEntry _typed = new();
    private AgreedErrors _errors = AgreedErrors.None;
    private ReportingConventions? _seen;

    /// <summary>What holds.</summary>
    [Parameter, EditorRequired]
    public required ReportingConventions Agreed { get; set; }

    /// <summary>Changes it.</summary>
    [Inject]
    public required ReportingDesk Desk { get; init; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    private bool HasChanged => _seen is null || _typed.Read() != _seen;

    private string CounterText => Phrases.Of(
        ReportingWords.Counter, Numbers.Count(_typed.Name.Trim().Length), Numbers.Count(ReportingConventions.LongestName));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is being typed stays, whatever the page reads meanwhile; when somebody else has saved, saving says so.
        if (_seen is not null && HasChanged)
            return;
        _seen = Agreed;
        _typed.Show(Agreed);
    }

    private static string Limits(string text) => Phrases.Of(
        text, Numbers.Count(ReportingConventions.LeastThinBelow), Numbers.Count(ReportingConventions.MostThinBelow));

    private void Touched()
    {
        _errors = AgreedErrors.None;
        Say(null);
    }

    private Task<bool> SaveAsync() => ActAsync(async () =>
    {
        var wanted = _typed.Read();
        var answer = await Desk.SetAsync(await Viewers.CurrentAsync(Left), wanted, _seen, Left);
        _errors = AgreedErrors.Of(answer.Faults, Limits);
        if (answer.Outcome is ReportingOutcome.Saved or ReportingOutcome.Unchanged or ReportingOutcome.ChangedMeanwhile)
            _seen = await Desk.ReadAsync(Left);
        if (answer.Outcome is ReportingOutcome.Saved)
            _typed.Show(_seen!);
        return answer.Outcome switch
        {
            ReportingOutcome.Saved => Outcome.Done(ReportingWords.AgreedSaved),
            ReportingOutcome.Unchanged => Outcome.Done(ReportingWords.AgreedUnchanged),
            ReportingOutcome.ChangedMeanwhile => Outcome.Refused(ReportingWords.AgreedChanged),
            ReportingOutcome.NotAllowed => Outcome.Refused(ReportingWords.NotAdminWhy),
            _ => Outcome.Refused(ReportingWords.AgreedWrong),
        };
    });

    /// <summary>What is typed.</summary>
    private sealed class AgreedEntry
    {
        public string ThinBelow { get; set; } = "";

        public DayOfWeek WeekStart { get; set; }

        public string Name { get; set; } = "";

        public void Show(ReportingConventions agreed) =>
            (ThinBelow, WeekStart, Name) = (agreed.ThinBelow.ToString(CultureInfo.CurrentCulture), agreed.WeekStart, agreed.Name);

        // What is no number is none that can be asked for: the answer says so beside the field.
        public ReportingConventions Read() => new()
        {
            ThinBelow = int.TryParse(ThinBelow.Trim(), NumberStyles.None, CultureInfo.CurrentCulture, out var number) ? number : 0,
            WeekStart = WeekStart,
            Name = Name.Trim(),
        };
    }
}
