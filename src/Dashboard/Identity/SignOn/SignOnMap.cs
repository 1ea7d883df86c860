using System.Security.Claims;
using Dashboard.Configuration;
using Dashboard.Data.Access.SignOn;

namespace Dashboard.Identity.SignOn;

/// <summary>What the provider's groups are here. Where no group is said to give a role, or a team, admins give them.</summary>
internal static class SignOnMap
{
    public static SignOnRights RightsOf(ClaimsPrincipal principal, SignOnOptions options)
    {
        var groups = ValuesOf(principal, options.GroupsClaim).ToHashSet(StringComparer.Ordinal);
        var own = options.Groups.Where(group => groups.Contains(group.Group.Trim())).ToList();
        return new SignOnRights(
            Union(options.Groups, own, group => group.Roles),
            Union(options.Groups, own, group => group.Teams),
            [.. ValuesOf(principal, options.AgentClaim)]);
    }

    private static IEnumerable<string> ValuesOf(ClaimsPrincipal principal, string claim) =>
        claim.Length == 0 ? [] : principal.FindAll(claim).Select(one => one.Value).Where(value => !string.IsNullOrWhiteSpace(value));

    private static IReadOnlyCollection<string>? Union(
        IEnumerable<SignOnGroup> all, IEnumerable<SignOnGroup> own, Func<SignOnGroup, IList<string>> given) =>
        all.Any(group => given(group).Count > 0) ? [.. own.SelectMany(given).Distinct(StringComparer.Ordinal)] : null;
}
