using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.Tokens;

/// <summary>What a token must be, wherever it is asked for.</summary>
internal static class TokenRules
{
    /// <summary>How many live tokens a person has at most, and how many all machines together.</summary>
    public const int Most = 50;

    /// <summary>Everything that is wrong with a draft.</summary>
    public static RegistryAnswer Check(TokenDraft draft, IReadOnlyList<string> offered) => new([.. Problems(draft, offered)]);

    /// <summary>The name as it is kept.</summary>
    public static string NameOf(TokenDraft draft) => OutsideText.Line(draft.Name, ApiToken.LongestName + 1).Trim();

    public static RegistryAnswer TooMany() => RegistryAnswer.Refused(
        RegistryProblemKind.TooManyTokens, FormattableString.Invariant($"There are {Most} tokens already: end some that nobody needs."));

    public static RegistryAnswer Unknown() =>
        RegistryAnswer.Refused(RegistryProblemKind.UnknownToken, "There is no such token, or not any more.");

    private static IEnumerable<RegistryProblem> Problems(TokenDraft draft, IReadOnlyList<string> offered)
    {
        if (NameOf(draft).Length is 0 or > ApiToken.LongestName)
            yield return new RegistryProblem(
                RegistryProblemKind.TokenName,
                FormattableString.Invariant($"Say what the token is for, in 1 to {ApiToken.LongestName} characters."));
        if (draft.Scopes.Count == 0 || draft.Scopes.Except(offered, StringComparer.Ordinal).Any())
            yield return new RegistryProblem(
                RegistryProblemKind.TokenScopes, $"Say what the token opens: {string.Join(", ", offered)}.");
        if (draft.Days is < 1 or > TokenDraft.LongestDays)
            yield return new RegistryProblem(
                RegistryProblemKind.TokenDays,
                FormattableString.Invariant($"A token opens for 1 to {TokenDraft.LongestDays} days."));
    }
}
