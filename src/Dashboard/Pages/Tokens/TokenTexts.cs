using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Formats;

namespace Dashboard.Pages.Tokens;

/// <summary>What tokens open, and why one was not made or ended, in plain words.</summary>
internal static class TokenTexts
{
    public static string Scopes(IEnumerable<string> scopes) => string.Join(", ", scopes.Select(Scope));

    public static string Scope(string scope) => scope switch
    {
        TokenScopes.ReadReports => TokenWords.ReadReports,
        TokenScopes.ReportConversations => TokenWords.ReportConversations,
        TokenScopes.PushWebhooks => TokenWords.PushWebhooks,
        _ => scope,
    };

    public static string Of(RegistryProblem problem) => problem.Kind switch
    {
        RegistryProblemKind.TokenName => Phrases.Of(TokenWords.WrongName, TokenDraft.LongestName),
        RegistryProblemKind.TokenScopes => TokenWords.WrongScopes,
        RegistryProblemKind.TooManyTokens => TokenWords.TooMany,
        RegistryProblemKind.UnknownToken => TokenWords.Gone,
        RegistryProblemKind.NotAllowed => TokenWords.NotAllowed,
        _ => problem.Message,
    };
}
