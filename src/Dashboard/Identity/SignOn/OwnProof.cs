using Dashboard.Data.Access;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// How somebody shows, before they change how they sign in, that it is they: by their password, or, who has none, by a sign-on that the
/// provider has just asked for.
/// </summary>
/// <param name="own">Asks for passwords, so many times.</param>
/// <param name="fresh">Knows of the sign-on.</param>
internal sealed class OwnProof(OwnPassword own, FreshSignOn fresh)
{
    /// <summary>Whether the provider has just confirmed it.</summary>
    public bool IsConfirmed(HttpContext context) => fresh.Holds(context);

    /// <summary>Does something once it is shown.</summary>
    /// <param name="password">What was typed; null for who has no password.</param>
    /// <param name="act">Given the address and the password, of which the latter is null for a sign-on.</param>
    public Task<GuardedAnswer> TryAsync(HttpContext context, string? password, Func<string, string?, Task<RegistryAnswer>> act) =>
        password is null ? BySignOnAsync(context, act) : own.TryAsync(context, email => act(email, password));

    private async Task<GuardedAnswer> BySignOnAsync(HttpContext context, Func<string, string?, Task<RegistryAnswer>> act)
    {
        if (!fresh.Take(context))
            return new GuardedAnswer(TimeSpan.Zero, [new RegistryProblem(RegistryProblemKind.NotAllowed, "Nobody has confirmed it.")]);
        return new GuardedAnswer(TimeSpan.Zero, (await act(context.User.Identity?.Name ?? "", null)).Problems);
    }
}
