using System.Globalization;
using Dashboard.Data.Prompting.Rules;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>Rules as they stand in the form. What is no number becomes one that no rule can be, so that it is refused by name.</summary>
internal sealed class RulesDraft
{
    private static readonly char[] Ends = ['\r', '\n'];

    public bool IsEnabled { get; set; }

    public bool NeedsReply { get; set; }

    public string Reasons { get; set; } = "";

    public string Tags { get; set; } = "";

    public string Sample { get; set; } = "";

    public string DelayHours { get; set; } = "";

    public string AgeHours { get; set; } = "";

    public bool HasQuiet { get; set; }

    public string QuietFrom { get; set; } = "21:00";

    public string QuietTo { get; set; } = "08:00";

    public string QuietZone { get; set; } = "";

    public string ThrottleDays { get; set; } = "";

    public string MostPerDay { get; set; } = "";

    public string Recipients { get; set; } = "";

    public List<ChoiceDraft> Choices { get; } = [];

    public bool NamesAgent { get; set; }

    public List<TextDraft> Texts { get; } = [];

    /// <summary>Rules in the form.</summary>
    /// <param name="zone">Stands in where no quiet hours are set yet.</param>
    public static RulesDraft Of(PromptRules rules, string zone)
    {
        var draft = new RulesDraft
        {
            IsEnabled = rules.IsEnabled,
            NeedsReply = rules.NeedsReply,
            NamesAgent = rules.NamesAgent,
            Reasons = string.Join('\n', rules.ClosureReasons),
            Tags = string.Join('\n', rules.ExcludedTags),
            Sample = Text(rules.SamplePercent),
            DelayHours = Text(rules.Delay.TotalHours),
            AgeHours = Text(rules.LongestAge.TotalHours),
            HasQuiet = rules.Quiet is not null,
            QuietZone = rules.Quiet?.TimeZone ?? zone,
            ThrottleDays = Text(rules.Throttle.TotalDays),
            MostPerDay = Text(rules.MostPerDay),
            Recipients = string.Join('\n', rules.LiftedRecipients),
        };
        if (rules.Quiet is { } quiet)
            (draft.QuietFrom, draft.QuietTo) = (Text(quiet.From), Text(quiet.To));
        draft.Choices.AddRange(rules.Choices.Select(ChoiceDraft.Of));
        draft.Texts.AddRange(rules.Texts.Select(TextDraft.Of));
        return draft;
    }

    /// <summary>What is typed, as rules that are still to be checked.</summary>
    public PromptRules Read() => new()
    {
        IsEnabled = IsEnabled,
        NeedsReply = NeedsReply,
        NamesAgent = NamesAgent,
        ClosureReasons = Lines(Reasons),
        ExcludedTags = Lines(Tags),
        SamplePercent = Whole(Sample),
        Delay = TimeSpan.FromHours(Number(DelayHours)),
        LongestAge = TimeSpan.FromHours(Number(AgeHours)),
        Quiet = HasQuiet ? ReadQuiet() : null,
        Throttle = TimeSpan.FromDays(Number(ThrottleDays)),
        MostPerDay = Whole(MostPerDay),
        LiftedRecipients = Lines(Recipients),
        Choices = [.. Choices.Select(choice => choice.Read())],
        Texts = [.. Texts.Select(text => text.Read())],
    };

    // The same time twice leaves no hour to ask in, which is refused.
    private QuietHours ReadQuiet() => Clock(QuietFrom) is { } from && Clock(QuietTo) is { } to
        ? new QuietHours(from, to, QuietZone.Trim())
        : new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue, QuietZone.Trim());

    private static string[] Lines(string text) => text.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var number) ? number : -1;

    private static double Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.CurrentCulture, out var number) && number <= 10_000
            ? number
            : -1;

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Text(int number) => number.ToString(CultureInfo.CurrentCulture);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.CurrentCulture);

    // As a field for a time takes it, in every language.
    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
