using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.SignOn;
using Dashboard.Data.Mail;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Mailing;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace Dashboard.Tests.Pages.Admin.People;

/// <summary>What the People page asks for.</summary>
internal static class PeopleServices
{
    public static void AddPeopleOf(this IServiceCollection services, DataHost host)
    {
        services.AddSingleton(host.Get<PeopleQuery>()).AddSingleton(host.Get<PeopleEditor>()).AddSingleton(host.Get<Passwords>());
        services.AddSingleton(host.Get<SignOnRegistry>());
        services.AddSingleton(host.Get<UserRegistry>()).AddSingleton(host.Get<StoreChanges>()).AddSingleton(host.Get<ZoneInForce>());
        services.AddSingleton(host.Get<ViewerReader>()).AddSingleton<TimeProvider>(host.Clock);
        services.AddSingleton(host.Get<MailSender>()).AddSingleton(host.Get<IOptions<MailOptions>>());
        services.AddSingleton(host.Get<AuditJournal>()).AddMailing();
        services.AddScoped<ViewerAccessor>();
        services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
    }
}
