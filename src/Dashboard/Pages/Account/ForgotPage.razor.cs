using Dashboard.Controls.Forms;
using Dashboard.Data.Access.Resets;
using Dashboard.Data.Mail;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Mailing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Dashboard.Pages.Account;

/// <summary>
/// Where somebody asks for a new password by mail. It answers the same, in the same time, for an address that is somebody's and for one
/// that is nobody's: nothing is looked up here.
/// </summary>
public partial class ForgotPage
{
    [Inject]
    private PasswordResets Resets { get; set; } = null!;

    [Inject]
    private IOptions<MailOptions> Mail { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm]
    private ForgotForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Asked)]
    private string? Asked { get; set; }

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "forgot-problem";

    private Task<bool> SubmitAsync() => ActAsync(async () =>
    {
        var address = Form?.Email?.Trim() ?? "";
        if (!Mail.Value.IsOn)
            return null;
        if (!MailAddress.IsOne(address))
            return Outcome.Refused(AccountWords.InvalidEmail);
        var wait = await Resets.AskAsync(address, ClientPlace.Of(Context), MailLanguage.OfReader, Context.RequestAborted);
        if (wait > TimeSpan.Zero)
            return Outcome.Refused(AccountTexts.Wait(wait));
        Navigation.NavigateTo(QueryHelpers.AddQueryString(Paths.Forgot, SignInQuery.Asked, "1"));
        return null;
    });
}
