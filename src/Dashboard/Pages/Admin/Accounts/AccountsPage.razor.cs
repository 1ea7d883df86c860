using Dashboard.Data.Settings;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>The accounts that prompts are sent from, for admins.</summary>
public sealed partial class AccountsPage : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<AccountListing>? _accounts;

    /// <summary>Lists the accounts.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _accounts = await Settings.ListAsync(_gone.Token);
}
