namespace Dashboard.Pages.Account;

/// <summary>What the form for a code posts.</summary>
internal sealed class CodeForm
{
    /// <summary>The code, as it was typed.</summary>
    public string? Code { get; set; }
}
