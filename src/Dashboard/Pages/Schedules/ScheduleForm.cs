using System.Globalization;
using Dashboard.Controls.Filters;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.Mailing;

namespace Dashboard.Pages.Schedules;

/// <summary>What is being typed for a schedule.</summary>
internal sealed class ScheduleForm
{
    private readonly ReportView _view;
    private readonly FilterChoices _choices;
    private readonly DateOnly _today;
    private readonly bool _isSound;
    private bool _mayHaveFiles;

    private ScheduleForm(FilterReading reading, FilterChoices choices, DateOnly today)
    {
        (_view, _choices, _today, _isSound) = (reading.View, choices, today, reading.Problems.Count == 0);
        Period = (_view.Preset ?? PeriodPreset.LastWeek).Word();
    }

    public static IEnumerable<(string Value, string Text)> Periods =>
        PeriodPresets.All.Select(preset => (preset.Word(), FilterLabels.Of(preset)));

    public static IEnumerable<(string Value, string Text)> Rhythms =>
    [
        (nameof(ScheduleRhythm.Daily), ScheduleWords.Daily),
        (nameof(ScheduleRhythm.Weekly), ScheduleWords.Weekly),
        (nameof(ScheduleRhythm.Monthly), ScheduleWords.Monthly),
    ];

    public static IEnumerable<(string Value, string Text)> Weekdays =>
        Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => (day.ToString(), FilterLabels.Of(day)));

    public static IEnumerable<(string Value, string Text)> Days =>
        Enumerable.Range(1, 31).Select(day => (Written(day), day == 31 ? ScheduleWords.LastDay : Written(day)));

    public static IEnumerable<(string Value, string Text)> Hours =>
        Enumerable.Range(0, 24).Select(hour => (Written(hour), string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00")));

    public static IEnumerable<(string Value, string Text)> Files =>
        [(nameof(ReportFile.Workbook), ScheduleWords.FileWorkbook), (nameof(ReportFile.Pdf), ScheduleWords.FilePdf)];

    public static IEnumerable<(string Value, string Text)> Languages => [("en", ScheduleWords.English), ("de", ScheduleWords.German)];

    public string Name { get; set; } = "";

    public string Period { get; set; }

    public string Rhythm { get; set; } = nameof(ScheduleRhythm.Weekly);

    public string Weekday { get; set; } = nameof(DayOfWeek.Monday);

    public string Day { get; set; } = "1";

    public string Hour { get; set; } = "8";

    public string Zone { get; set; } = "";

    public string Language { get; set; } = "en";

    public bool SkipsEmpty { get; set; }

    public string File { get; set; } = nameof(ReportFile.Workbook);

    /// <summary>Whether a file goes along: to managers by mail, and to a folder.</summary>
    public bool HasFile => Kind is DestinationKind.Folder || (Kind is DestinationKind.Mail && _mayHaveFiles);

    public bool IsPdf => File is nameof(ReportFile.Pdf);

    public DestinationKind Kind { get; private set; }

    /// <summary>The kinds of places to choose among, in words.</summary>
    public IReadOnlyList<(string Value, string Text)> Kinds { get; private set; } = [];

    public string Folder { get; set; } = "";

    /// <summary>What is typed of an address; the one that is known is never shown.</summary>
    public string Address { get; set; } = "";

    public HashSet<string> Recipients { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<OfferedRecipient> Offered { get; set; } = [];

    /// <summary>How much narrows the results, beside their period.</summary>
    public int Filters => ScheduleQueries.FiltersIn(Query);

    private string Query => FilterQuery.Write(
        _view.With(PeriodPresets.Find(Period) ?? PeriodPresets.Default, _today) with { PrefersComments = false }, _choices);

    /// <summary>A new one for oneself.</summary>
    public static ScheduleForm New(Viewer viewer, string asked, FilterChoices choices, DateOnly today, string zone)
    {
        var form = new ScheduleForm(FilterQuery.Read("http://localhost/" + asked, choices, today), choices, today)
        {
            Zone = zone,
            Language = MailLanguage.OfReader,
        };
        if (asked.Length < 2)
            form.Period = PeriodPreset.LastWeek.Word();
        form.Recipients.Add(viewer.UserId);
        return form;
    }

    /// <summary>One that is to be changed.</summary>
    public static ScheduleForm Of(ScheduleListing schedule, FilterChoices choices, DateOnly today)
    {
        var draft = schedule.Draft;
        var form = new ScheduleForm(FilterQuery.Read("http://localhost/" + draft.Query, choices, today), choices, today)
        {
            Name = draft.Name,
            Rhythm = draft.Times.Rhythm.ToString(),
            Weekday = draft.Times.Weekday.ToString(),
            Day = Written(draft.Times.DayOfMonth),
            Hour = Written(draft.Times.Hour),
            Zone = draft.Zone,
            Language = draft.Language,
            SkipsEmpty = draft.WhenEmpty is WhenEmpty.Skip,
            File = draft.File.ToString(),
            Kind = draft.Destination.Kind,
            Folder = draft.Destination.Folder,
        };
        form.Recipients.UnionWith(draft.Recipients);
        return form;
    }

    /// <summary>Lets somebody choose among the places that they may have reports sent to, and the one that is.</summary>
    public void Offer(Viewer viewer, DestinationOptions options)
    {
        IEnumerable<DestinationKind> kinds = viewer.SeesAllTeams ? Enum.GetValues<DestinationKind>() : [DestinationKind.Mail];
        _mayHaveFiles = viewer.Downloads;
        Kinds =
        [
            .. kinds.Where(kind => kind is not DestinationKind.Folder || options.HasFolder || Kind == kind)
                .Select(kind => (kind.ToString(), DestinationTexts.Of(kind))),
        ];
    }

    /// <summary>Chooses a kind of place; an address is of one kind alone.</summary>
    public void Pick(string kind) => (Kind, Address) = (Read<DestinationKind>(kind), "");

    /// <summary>As it is checked and kept; what cannot be read is none that would be kept.</summary>
    public ScheduleDraft ToDraft() => new(
        Name,

        // What the reader may not see, or what no address says any more, is not kept in silence.
        _isSound && PeriodPresets.Find(Period) is not null ? Query : "-",
        new ScheduleTimes(Read<ScheduleRhythm>(Rhythm), Read<DayOfWeek>(Weekday), Read(Day), Read(Hour)),
        Zone.Trim(),
        Language,
        SkipsEmpty ? WhenEmpty.Skip : WhenEmpty.Say,
        [.. Recipients])
    {
        Destination = new DestinationDraft(Kind) { Folder = Folder.Trim(), Address = new Secret(Address.Trim()) },
        File = IsPdf ? ReportFile.Pdf : ReportFile.Workbook,
    };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Read(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static T Read<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : (T)(object)-1;
}
