using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Account;

/// <summary>Says why something is closed to who is signed in: which role it needs, and to agents why they see no results.</summary>
public partial class AccessDeniedPage
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInQuery.Needs)]
    private string? Needs { get; set; }

    private bool IsAgentOnly => Context.User.IsInRole(RoleNames.Agent)
        && !Array.Exists(Policies.Roles[Policies.Results], Context.User.IsInRole);

    private string? Name => Context.User.Identity?.Name;

    private string Held => string.Join(", ", Context.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value));

    private string Needed => Needs switch
    {
        Policies.Results => AccountWords.NeedsResults,
        Policies.Downloads or Policies.Files => AccountWords.NeedsDownloads,
        Policies.Admin => AccountWords.NeedsAdmin,
        _ => AccountWords.NeedsOther,
    };

    /// <inheritdoc />
    protected override void OnInitialized() => Context.Response.StatusCode = StatusCodes.Status403Forbidden;
}
