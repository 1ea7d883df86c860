using Dashboard.Pages.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Tests.Identity;

/// <summary>The smallest document that the pages of the account can stand in.</summary>
public sealed class SignInRoot : ComponentBase
{
    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "head");
        builder.OpenComponent<HeadOutlet>(2);
        builder.CloseComponent();
        builder.CloseElement();
        builder.OpenElement(3, "body");
        builder.OpenComponent<Router>(4);
        builder.AddComponentParameter(5, nameof(Router.AppAssembly), typeof(LoginPage).Assembly);
        builder.AddComponentParameter(6, nameof(Router.Found), (RenderFragment<RouteData>)Page);
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }

    private static RenderFragment Page(RouteData route) => builder =>
    {
        builder.OpenComponent<RouteView>(0);
        builder.AddComponentParameter(1, nameof(RouteView.RouteData), route);
        builder.CloseComponent();
    };
}
