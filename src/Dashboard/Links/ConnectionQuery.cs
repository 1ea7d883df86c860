using Dashboard.Data.Settings.Connecting;

namespace Dashboard.Links;

/// <summary>What became of connecting an account, in a URL: a word each, and nothing that came from X.</summary>
internal static class ConnectionQuery
{
    /// <summary>The parameter.</summary>
    public const string Name = "connection";

    /// <summary>A new account is connected.</summary>
    public const string New = "new";

    /// <summary>An account that was known is connected again.</summary>
    public const string Again = "again";

    /// <summary>The word of a refusal.</summary>
    public static string Word(ConnectionRefusal refusal) => refusal.ToString().ToLowerInvariant();

    /// <summary>The refusal of a word; null when it is none.</summary>
    public static ConnectionRefusal? Find(string? word) => Enum.GetValues<ConnectionRefusal>()
        .Where(refusal => string.Equals(Word(refusal), word, StringComparison.Ordinal))
        .Cast<ConnectionRefusal?>()
        .FirstOrDefault();
}
