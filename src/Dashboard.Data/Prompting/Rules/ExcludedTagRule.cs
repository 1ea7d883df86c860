using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Nobody is asked about what has an excluded tag.</summary>
internal sealed class ExcludedTagRule : IPromptRule
{
    public PromptReason Name => PromptReason.ExcludedTag;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        candidate.Tags.Any(tag => rules.ExcludedTags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            ? Verdict.HoldBack(Name)
            : Verdict.Send;
}
