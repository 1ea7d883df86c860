namespace Dashboard.Data.Foundation;

/// <summary>Where cases are at the help desk: an address in which {id} stands for the case's id.</summary>
public static class CaseTemplate
{
    /// <summary>Stands for the case's id.</summary>
    public const string Placeholder = "{id}";

    /// <summary>Whether a template makes addresses that a page may link to: a script's never, and no password in it.</summary>
    public static bool IsUsable(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Contains(Placeholder, StringComparison.Ordinal)
            && !template.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && Uri.TryCreate(template.Replace(Placeholder, "1", StringComparison.Ordinal), UriKind.Absolute, out var address)
            && address is { Scheme: "https" or "http", UserInfo.Length: 0, Host.Length: > 0 };
    }

    /// <summary>The address of a case.</summary>
    /// <param name="template">A usable one.</param>
    /// <param name="caseId">The case's id, as prompts carry it; whatever it holds, it stays one piece of the address.</param>
    public static string Of(string template, string caseId)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Replace(Placeholder, Uri.EscapeDataString(caseId), StringComparison.Ordinal);
    }
}
