using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>What rules must be before they are kept.</summary>
public static class RuleChecks
{
    private const int LongestEntry = 200;

    private static readonly TimeSpan ShortestAge = TimeSpan.FromHours(1);
    private static readonly TimeSpan GreatestAge = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestThrottle = TimeSpan.FromDays(365);

    /// <summary>Removes what nobody means: spaces around entries, empty ones, and the same one twice.</summary>
    /// <returns>As they are checked and kept.</returns>
    public static PromptRules Tidy(PromptRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules with
        {
            ClosureReasons = Tidy(rules.ClosureReasons),
            ExcludedTags = Tidy(rules.ExcludedTags),
            LiftedRecipients = Tidy(rules.LiftedRecipients),
            Choices = [.. rules.Choices.Select(choice => choice with { Tag = Tidy(choice.Tag) })],
            Texts = [.. rules.Texts.Select(TextChecks.Tidy)],
        };
    }

    /// <summary>What is wrong with rules that are tidied already, at most one fault a rule, and of texts one a field.</summary>
    /// <param name="rules">As <see cref="Tidy(PromptRules)"/> gives them.</param>
    /// <returns>The name of the property and the fault; none when they may be kept.</returns>
    public static IReadOnlyList<(string Field, RuleFault Fault)> Check(PromptRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (string Field, RuleFault? Fault)[] all =
        [
            (nameof(rules.Choices), OfChoices(rules.Choices)),
            (nameof(rules.ClosureReasons), OfList(rules.ClosureReasons)),
            (nameof(rules.ExcludedTags), OfList(rules.ExcludedTags)),
            (nameof(rules.SamplePercent), rules.SamplePercent is >= 0 and <= 100 ? null : RuleFault.PercentWrong),
            (nameof(rules.Delay), rules.Delay >= TimeSpan.Zero && rules.Delay < rules.LongestAge ? null : RuleFault.DelayWrong),
            (nameof(rules.LongestAge), Lies(rules.LongestAge, ShortestAge, GreatestAge) ? null : RuleFault.AgeWrong),
            (nameof(rules.Quiet), OfQuiet(rules.Quiet)),
            (nameof(rules.Throttle),
                Lies(rules.Throttle, PromptRules.ShortestThrottle, LongestThrottle) ? null : RuleFault.ThrottleWrong),
            (nameof(rules.MostPerDay), rules.MostPerDay is >= 0 and <= PromptRules.MostInADay ? null : RuleFault.DayWrong),
            (nameof(rules.LiftedRecipients), OfRecipients(rules.LiftedRecipients)),
            .. TextChecks.Check(rules.Texts),
        ];
        return [.. all.Where(entry => entry.Fault is not null).Select(entry => (entry.Field, entry.Fault!.Value))];
    }

    private static bool Lies(TimeSpan time, TimeSpan from, TimeSpan to) => time >= from && time <= to;

    private static RuleFault? OfChoices(IReadOnlyList<SurveyChoice> choices) => choices switch
    {
        { Count: > PromptRules.MostChoices } => RuleFault.TooMany,
        _ when choices.Any(choice => choice.Tag is { Length: > LongestEntry }) => RuleFault.EntryWrong,
        _ when choices.Any(choice => !Enum.IsDefined(choice.Kind)
            || (choice.QuestionVariant is { } variant && QuestionVariants.Find(choice.Kind, variant) is null)) => RuleFault.QuestionUnknown,
        _ => null,
    };

    private static RuleFault? OfList(IReadOnlyList<string> list) => list switch
    {
        { Count: > PromptRules.MostListed } => RuleFault.TooMany,
        _ when list.Any(entry => entry.Length > LongestEntry) => RuleFault.EntryWrong,
        _ => null,
    };

    private static RuleFault? OfRecipients(IReadOnlyList<string> ids) =>
        ids.Any(id => id.Length > 20 || !id.All(char.IsAsciiDigit)) ? RuleFault.IdWrong : OfList(ids);

    private static RuleFault? OfQuiet(QuietHours? quiet) => quiet switch
    {
        null => null,
        _ when quiet.From == quiet.To => RuleFault.NeverAwake,
        _ => ReportingZone.TryCreate(quiet.TimeZone, out _, out _) ? null : RuleFault.ZoneUnknown,
    };

    private static string[] Tidy(IReadOnlyList<string> list) =>
        [.. list.Select(Tidy).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? Tidy(string? entry) => string.IsNullOrWhiteSpace(entry) ? null : entry.Trim();
}
