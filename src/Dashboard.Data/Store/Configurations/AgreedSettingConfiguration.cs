using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AgreedSettingConfiguration : IEntityTypeConfiguration<AgreedSetting>
{
    public void Configure(EntityTypeBuilder<AgreedSetting> builder)
    {
        builder.HasKey(setting => setting.Name);
        builder.Property(setting => setting.Name).HasMaxLength(100);
    }
}
