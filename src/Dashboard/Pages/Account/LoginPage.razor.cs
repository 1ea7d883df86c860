using Dashboard.Configuration;
using Dashboard.Controls.Forms;
using Dashboard.Data.Mail;
using Dashboard.Identity;
using Dashboard.Identity.Codes;
using Dashboard.Identity.Passkeys;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Dashboard.Pages.Account;

/// <summary>The sign-in page: rendered once on the server, because only a response can set the cookie.</summary>
public partial class LoginPage
{
    [Inject]
    private IOptions<SignOnOptions> SignOn { get; set; } = null!;

    [Inject]
    private IOptions<MailOptions> Mail { get; set; } = null!;

    [Inject]
    private PasswordSignIn SignIn { get; set; } = null!;

    [Inject]
    private PasskeySignIn Passkeys { get; set; } = null!;

    [Inject]
    private FirstPage FirstPage { get; set; } = null!;

    [Inject]
    private DemoSignIns Demo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm]
    private LoginForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.ReturnUrl)]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Stale)]
    private string? Stale { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.PasswordSet)]
    private string? PasswordSet { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Late)]
    private string? Late { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Trouble)]
    private string? Trouble { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Local)]
    private string? Local { get; set; }

    private string? TroubleText => SignOn.Value.IsOn ? AccountTexts.SignOnTrouble(Trouble, SignOn.Value.Name) : null;

    private bool ShowsForm => !SignOn.Value.IsOn || SignOn.Value.LocalSignIn || Local is not null;

    private string SignOnAddress => QueryHelpers.AddQueryString(Paths.SignOn, SignInQuery.ReturnUrl, LocalUrl.OrHome(ReturnUrl));

    private string LocalAddress => QueryHelpers.AddQueryString(
        QueryHelpers.AddQueryString(Paths.Login, SignInQuery.Local, "1"), SignInQuery.ReturnUrl, LocalUrl.OrHome(ReturnUrl));

    private bool IsStale => Stale is not null;

    private bool IsSignedIn => Context.User.Identity?.IsAuthenticated == true;

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "sign-in-problem";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Form ??= new LoginForm();
        if (HttpMethods.IsGet(Context.Request.Method) && IsSignedIn && !IsStale)
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
    }

    private Task<bool> SubmitAsync() => ActAsync(SignInAsync);

    private async Task<Outcome?> SignInAsync()
    {
        var isByPasskey = Form!.Credential is { Length: > 0 };
        var demo = Demo.Find(Form.Demo);
        var answer = isByPasskey
            ? await Passkeys.TryAsync(Form.Credential!, Context.RequestAborted)
            : await SignIn.TryAsync(demo?.Email ?? Form.Email, demo?.Password ?? Form.Password, Context.RequestAborted);
        if (answer.Outcome is SignInOutcome.OwesCode)
        {
            Navigation.NavigateTo(CodeAddress.Of(ReturnUrl, isRecovery: false));
            return null;
        }

        if (answer.Outcome is not SignInOutcome.SignedIn)
            return Outcome.Refused(
                answer.Outcome is SignInOutcome.MustWait ? AccountTexts.Wait(answer.Wait)
                : isByPasskey ? AccountWords.PasskeyRefused
                : AccountWords.WrongPassword);
        Navigation.NavigateTo(await FirstPage.OfAsync(answer.UserId!, ReturnUrl, Context.RequestAborted));
        return null;
    }
}
