using Dashboard.Deliveries.Carriers;

namespace Dashboard.Deliveries;

/// <summary>The door of this floor.</summary>
internal static class DeliveriesRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddScoped<ReportMaker>()
        .AddSingleton<DeliveryNotices>()
        .AddSingleton<IReportCarrier, MailCarrier>()
        .AddSingleton<IReportCarrier, FolderCarrier>()
        .AddSingleton<IReportCarrier, WebhookCarrier>()
        .AddSingleton<IReportCarrier, ChatCarrier>()
        .AddSingleton<ReportSender>()
        .AddHostedService<ScheduleWorker>()
        .AddSingleton<FileMaker>()
        .AddHostedService<FileWorker>()
        .AddHostedService<FileSweepWorker>();
}
