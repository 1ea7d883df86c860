using Dashboard.Controls.Forms;
using Dashboard.Data.Access.People;
using Dashboard.Identity;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Account;

/// <summary>
/// Sets a password with a link that opens once, be it an invitation, a reset, or the link that makes the first admin. The link's code comes
/// in a form and never in an address.
/// </summary>
public partial class PasswordPage
{
    private string? _owner;

    [Inject]
    private Passwords Passwords { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm]
    private PasswordForm? Form { get; set; }

    private bool IsSetup => _owner is { Length: 0 };

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "password-problem";

    // The owner first: which of the two forms is shown, and so whose post this is, depends on it.
    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new PasswordForm();
        await ActAsync(async () =>
        {
            await FindAsync();
            return null;
        });
    }

    private Task<bool> SubmitAsync() => ActAsync(async () =>
    {
        if (_owner is null)
            return Outcome.Refused(AccountWords.LinkGone);
        return Form!.Password is null ? null : await SetAsync();
    });

    private async Task<Outcome?> SetAsync()
    {
        var (secret, password) = (Form!.Secret!, Form.Password ?? "");
        var answer = IsSetup
            ? await Passwords.UseSetupLinkAsync(secret, Form.Email ?? "", password, Context.RequestAborted)
            : await Passwords.UseLinkAsync(secret, password, Context.RequestAborted);
        if (AccountTexts.Refusal(answer.Problems) is { } refusal)
            return refusal;
        Navigation.NavigateTo(QueryHelpers.AddQueryString(Paths.Login, SignInQuery.PasswordSet, "1"));
        return null;
    }

    private async Task FindAsync() =>
        _owner = Form?.Secret is { Length: > 0 } secret ? await Passwords.OwnerOfLinkAsync(secret, Context.RequestAborted) : null;
}
