using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>One rule: a pure function of what is known and of the time.</summary>
internal interface IPromptRule
{
    /// <summary>The name that a refusal carries.</summary>
    PromptReason Name { get; }

    /// <summary>What it says; <see cref="Verdict.Send"/> where it has nothing against it.</summary>
    Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now);
}
