using Dashboard.Data.Access;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>
/// Single sign-on by a provider of OpenID Connect: the configuration section "SignOn". Without an authority there is none.
/// </summary>
internal sealed class SignOnOptions
{
    public const string Section = "SignOn";

    /// <summary>
    /// The provider's issuer address, under which its <c>.well-known/openid-configuration</c> lies; https, http only for this machine.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>What the button on the sign-in page calls the provider.</summary>
    public string Name { get; set; } = "single sign-on";

    /// <summary>The id that the provider has given this product.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that the provider has given this product; none for providers that give none to public clients.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What is asked for beside <c>openid</c>, <c>profile</c> and <c>email</c>.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The claim whose value "true" says that the e-mail address is the person's own; Entra ID has another one.</summary>
    public string VerifiedClaim { get; set; } = "email_verified";

    /// <summary>The claim that lists groups.</summary>
    public string GroupsClaim { get; set; } = "groups";

    /// <summary>The claim that says which agents of the help desk somebody is; empty for none.</summary>
    public string AgentClaim { get; set; } = "";

    /// <summary>Whether somebody who is here already is found by their verified e-mail address the first time.</summary>
    public bool LinkByEmail { get; set; }

    /// <summary>Whether somebody who is not here yet is added when they come.</summary>
    public bool AddPeople { get; set; }

    /// <summary>What groups of the provider are here. Without any, admins give roles and teams.</summary>
    public IList<SignOnGroup> Groups { get; set; } = [];

    /// <summary>Whether passwords and passkeys of this product open it too.</summary>
    public bool LocalSignIn { get; set; } = true;

    /// <summary>
    /// The e-mail address of the one admin who signs in by password in any case, for the day on which the provider fails.
    /// </summary>
    public string BreakGlass { get; set; } = "";

    /// <summary>
    /// The classes of authentication (<c>acr</c>) of which the provider must name one; it is asked for them. Any by default.
    /// </summary>
    public IList<string> AcrValues { get; set; } = [];

    /// <summary>
    /// The ways of authentication (<c>amr</c>, RFC 8176) of which the provider must name one, such as "mfa". Any by default.
    /// </summary>
    public IList<string> AmrValues { get; set; } = [];

    /// <summary>How long ago the provider may have asked who somebody is: a minute to 30 days; null for however long.</summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>
    /// Whether whom the provider has not asked strongly enough is sent there once more, to be asked anew, before being refused.
    /// </summary>
    public bool AskAgain { get; set; }

    public bool IsOn => Authority.Length > 0;

    /// <summary>Whether somebody may sign in by what this product itself knows of them.</summary>
    public bool IsLocalFor(string? email) =>
        !IsOn || LocalSignIn || string.Equals(email?.Trim(), BreakGlass.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a group of the provider is here.</summary>
internal sealed class SignOnGroup
{
    /// <summary>Its name or id, as the claim has it.</summary>
    public string Group { get; set; } = "";

    /// <summary>The roles that it gives.</summary>
    public IList<string> Roles { get; set; } = [];

    /// <summary>The help desk's ids of the teams that its people supervise.</summary>
    public IList<string> Teams { get; set; } = [];
}

/// <summary>Refuses settings with which nobody could sign in, or by which a secret would go over the network as it is.</summary>
internal sealed class SignOnOptionsValidator : IValidateOptions<SignOnOptions>
{
    private const string Prefix = $"{SignOnOptions.Section}:";

    public ValidateOptionsResult Validate(string? name, SignOnOptions options)
    {
        if (!options.IsOn)
            return options.LocalSignIn
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Prefix}LocalSignIn is false, and {Prefix}Authority is missing: nobody could sign in.");
        List<string> faults = [.. AuthorityFaults(options.Authority), .. GroupFaults(options.Groups)];
        if (string.IsNullOrWhiteSpace(options.ClientId))
            faults.Add($"{Prefix}ClientId is missing: the provider gives it when this product is registered there.");
        if (string.IsNullOrWhiteSpace(options.Name) || options.Name.Length > 40)
            faults.Add($"{Prefix}Name must have 1 to 40 characters.");
        if (!options.LocalSignIn && !options.BreakGlass.Contains('@', StringComparison.Ordinal))
            faults.Add($"{Prefix}BreakGlass is missing: name the admin who signs in by password when the provider fails.");
        if (options.MaxAge is { } age && (age < TimeSpan.FromMinutes(1) || age > TimeSpan.FromDays(30)))
            faults.Add($"{Prefix}MaxAge must lie between 00:01:00 and 30.00:00:00.");
        faults.AddRange(WordFaults(nameof(options.AcrValues), options.AcrValues));
        faults.AddRange(WordFaults(nameof(options.AmrValues), options.AmrValues));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // They are sent with spaces between them.
    private static IEnumerable<string> WordFaults(string name, IList<string> words) => words
        .Where(word => word.Length == 0 || word.Any(char.IsWhiteSpace))
        .Select(word => $"{Prefix}{name}: \"{word}\" is empty or has a space in it; give each value a line of its own.");

    private static IEnumerable<string> AuthorityFaults(string authority)
    {
        var isAddress = Uri.TryCreate(authority, UriKind.Absolute, out var address)
            && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));
        if (!isAddress)
            yield return $"{Prefix}Authority: \"{authority}\" is no https address.";
    }

    private static IEnumerable<string> GroupFaults(IList<SignOnGroup> groups)
    {
        for (var index = 0; index < groups.Count; index++)
        {
            var key = FormattableString.Invariant($"{Prefix}Groups:{index}");
            if (string.IsNullOrWhiteSpace(groups[index].Group))
                yield return $"{key}:Group is missing: the group's name or id, as the provider has it.";
            foreach (var role in groups[index].Roles.Except(RoleNames.All, StringComparer.Ordinal))
                yield return $"{key}:Roles: there is no role \"{role}\"; the roles are {string.Join(", ", RoleNames.All)}.";
        }
    }
}
