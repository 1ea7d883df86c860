using Microsoft.AspNetCore.Authentication;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>The credentials of one door for machines. Several at once allow rotation; none at all closes the door.</summary>
internal sealed class BasicCredentialsOptions : AuthenticationSchemeOptions
{
    /// <summary>X asks for at least 20 random characters.</summary>
    public const int ShortestPassword = 20;

    /// <summary>The configuration section they come from, for error messages.</summary>
    public string Section { get; set; } = string.Empty;

    public IList<BasicCredential> Credentials { get; set; } = [];

    public IEnumerable<string> Faults()
    {
        for (var index = 0; index < Credentials.Count; index++)
        {
            var key = FormattableString.Invariant($"{Section}:Credentials:{index}");
            if (string.IsNullOrEmpty(Credentials[index].UserName) || Credentials[index].UserName.Contains(':', StringComparison.Ordinal))
                yield return $"{key}:UserName is missing or contains a colon.";
            if (Credentials[index].Password.Length < ShortestPassword)
                yield return FormattableString.Invariant($"{key}:Password is shorter than {ShortestPassword} characters; use random ones.");
        }
    }
}
