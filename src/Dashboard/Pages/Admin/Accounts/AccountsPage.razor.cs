using Dashboard.Data.Settings;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>The accounts that prompts are sent from, for admins.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<AccountListing>? _accounts;

    /// <summary>Lists the accounts.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _accounts = await Settings.ListAsync(Left);
}
