using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>X allows an account 1,000 prompts in any 24 hours, and the business perhaps fewer: then the next one waits for room.</summary>
internal sealed class AccountDayRule : IPromptRule
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    public PromptReason Name => PromptReason.AccountDay;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        candidate.Day.Sent < rules.MostPerDay
            ? Verdict.Send
            : Verdict.Wait(Name, candidate.Day.NextFreeAt is { } free && free > now ? free : now + Again);
}
