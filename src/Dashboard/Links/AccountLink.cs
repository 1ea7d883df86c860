namespace Dashboard.Links;

/// <summary>Where one of the accounts on X is set up.</summary>
internal static class AccountLink
{
    /// <summary>The path of an account's page.</summary>
    /// <param name="handle">Its handle without the @.</param>
    public static string PathOf(string handle) => $"{Paths.AdminAccounts}/{Uri.EscapeDataString(handle)}";

    /// <summary>The path of the rules by which an account asks customers.</summary>
    /// <param name="handle">Its handle without the @.</param>
    public static string PromptRulesOf(string handle) => PathOf(handle) + "/prompts";

    /// <summary>The same, with what became of a connection.</summary>
    /// <param name="handle">The account; null for the list of all.</param>
    /// <param name="outcome">One of <see cref="ConnectionQuery"/>'s words.</param>
    public static string PathOf(string? handle, string outcome) =>
        $"{(handle is null ? Paths.AdminAccounts : PathOf(handle))}?{ConnectionQuery.Name}={outcome}";
}
