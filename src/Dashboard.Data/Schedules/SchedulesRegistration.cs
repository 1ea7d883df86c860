using Dashboard.Data.Mail;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Settings.Reach;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Schedules;

/// <summary>The door of this floor.</summary>
public static class SchedulesRegistration
{
    /// <summary>
    /// Adds reports that are sent again and again, over the store and people, with <see cref="DestinationOptions"/> read from the section
    /// <c>Deliveries</c> and checked when the host starts.
    /// </summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DestinationOptions>, DestinationOptionsValidator>();
        services.AddOptions<DestinationOptions>().Bind(configuration.GetSection(DestinationOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<ScheduleQuery>()
            .AddSingleton<DestinationDesk>()
            .AddSingleton<ReportFolder>()
            .AddSingleton(PosterOf)
            .AddSingleton(provider => new ScheduleEditor(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<DestinationDesk>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new ScheduleClaims(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new DeliveryQueue(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
                provider.GetRequiredService<TimeProvider>()));
    }

    private static ReportPoster PosterOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DestinationOptions>>().Value;
        var trust = new MailTrust(options.CaFile);
        return new ReportPoster(
            PublicDialer.WithNetworks(options.Networks),
            (_, certificate, chain, errors) => trust.Check(certificate, chain, errors),
            provider.GetRequiredService<TimeProvider>());
    }
}
