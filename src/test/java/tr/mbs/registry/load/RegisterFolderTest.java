package tr.mbs.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.registry.load.RegisterFiles.DISTRICTS;
import static tr.mbs.registry.load.RegisterFiles.MUHTARLIKS;
import static tr.mbs.registry.load.RegisterFiles.MUNICIPALITIES;
import static tr.mbs.registry.load.RegisterFiles.PROVINCES;
import static tr.mbs.registry.load.RegisterFiles.district;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/** Wrong files are refused in Turkish, with file, line and what to do. */
class RegisterFolderTest {

  @TempDir
  Path folder;

  private RegisterFiles files;

  @BeforeEach
  void write() {
    files = new RegisterFiles(folder);
  }

  @Test
  void readsARegister() {
    Register register = new RegisterFolder(folder).read();
    assertThat(register.provinces()).hasSize(81);
    assertThat(register.municipalities()).hasSize(1_004);
    assertThat(register.offices()).extracting(Register.Muhtarlik::name)
        .containsExactly("Balıbağı", "Ayan", "Aktaş", "Abdulhalik Renda", "Yeni");
  }

  @Test
  void readsTheCompleteRegister() {
    Register register = new RegisterFolder(SharedRegister.folder()).read();
    assertThat(register.municipalities()).hasSize(1_407);
    assertThat(register.offices()).hasSize(50_407);
  }

  @Test
  void aMarkAtTheStartOtherLineEndsAndFurtherColumnsDoNotMatter() throws IOException {
    Path provinces = folder.resolve(PROVINCES);
    String text = Files.readString(provinces).replace("\n", ",x\r\n");
    Files.writeString(provinces, "\uFEFF" + text);
    assertThat(new RegisterFolder(folder).read().provinces()).hasSize(81);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> new RegisterFolder(folder.resolve("yok")).read())
        .satisfies(fault -> assertThat(turkish(fault)).contains("yok klasörü bulunamadı"));
  }

  @Test
  void refusesAMissingFile() throws IOException {
    Files.delete(folder.resolve(DISTRICTS));
    refused("districts.csv dosyası");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\uFEFF\n", ",,,,\n"})
  void refusesAFileWithoutAHeader(String text) throws IOException {
    Files.writeString(folder.resolve(MUNICIPALITIES), text);
    refused("municipalities.csv dosyasında id sütunu yok.");
  }

  @Test
  void refusesAMissingColumn() {
    files.replace(MUNICIPALITIES, "id,plate,district_id,name,type", "id,plate,district_id,name");
    refused("municipalities.csv dosyasında type sütunu yok. İlk satıra virgülle ayırarak şunları yazınız: "
        + "id,plate,district_id,name,type");
  }

  @Test
  void refusesAnotherSeparator() {
    files.replace(PROVINCES, ",", ";");
    refused("provinces.csv dosyasında plate sütunu yok.");
  }

  @Test
  void refusesALineWithAValueTooMany() {
    files.append(DISTRICTS, "9,18,Yeni,ilçe");
    refused("districts.csv, satır 975: Sütun sayısı");
  }

  @Test
  void refusesAnOpenQuote() {
    files.append(MUHTARLIKS, "V9,18," + district("18", "Merkez") + ",,\"Aş,VILLAGE");
    refused("muhtarliks.csv, satır 7: Tırnak işareti");
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Path provinces = folder.resolve(PROVINCES);
    Files.writeString(provinces, Files.readString(provinces).replace("â", "a"), Charset.forName("windows-1254"));
    refused("provinces.csv dosyası UTF-8 değil.");
  }

  @Test
  void refusesAWrongPlate() {
    files.append(PROVINCES, "82,Yeni,false,Ege");
    refused("provinces.csv, satır 83: “82” bir plaka değil. 01 ile 81 arasında iki rakam yazınız.");
  }

  @Test
  void refusesAPlateWithoutItsZero() {
    files.replace(PROVINCES, "01,Adana", "1,Adana");
    refused("provinces.csv, satır 2: “1” bir plaka değil.");
  }

  @Test
  void refusesARegisterWithoutAProvince() {
    files.remove(PROVINCES, "18,");
    refused("provinces.csv dosyasında bazı iller yok. Şu plakaları ekleyiniz: 18");
  }

  @Test
  void refusesAnUnknownReference() {
    files.append(MUHTARLIKS, "V9,18,4711,,Uzak,VILLAGE");
    refused("muhtarliks.csv, satır 7: district_id sütunundaki “4711”, districts.csv dosyasında yok.");
  }

  @Test
  void refusesADistrictOfAnotherProvince() {
    files.append(MUHTARLIKS, "V9,18," + district("37", "Abana") + ",,Uzak,VILLAGE");
    refused("muhtarliks.csv, satır 7: district_id sütunundaki “" + district("37", "Abana") + "” bu satırdaki il");
  }

  @Test
  void refusesAMunicipalityOfAnotherDistrict() {
    files.append(MUHTARLIKS, "N9,18," + district("18", "Merkez") + ",900,Uzak,NEIGHBOURHOOD");
    refused("muhtarliks.csv, satır 7: municipality_id sütunundaki “900” bu satırdaki il");
  }

  @Test
  void refusesAVillageWithAMunicipality() {
    files.append(MUHTARLIKS, "V9,18," + district("18", "Ilgaz") + ",900,Uzak,VILLAGE");
    refused("muhtarliks.csv, satır 7: VILLAGE satırında municipality_id sütunu boş olmalı.");
  }

  @Test
  void refusesANeighbourhoodWithoutAMunicipality() {
    files.append(MUHTARLIKS, "N9,18," + district("18", "Ilgaz") + ",,Uzak,NEIGHBOURHOOD");
    refused("muhtarliks.csv, satır 7: NEIGHBOURHOOD satırında municipality_id sütunu boş olamaz.");
  }

  @Test
  void refusesAnUnknownKind() {
    files.append(MUHTARLIKS, "V9,18," + district("18", "Ilgaz") + ",,Uzak,HAMLET");
    refused("muhtarliks.csv, satır 7: kind sütununda “HAMLET” yazılı. Şunlardan birini yazınız: VILLAGE, NEIGHBOURHOOD");
  }

  @Test
  void refusesAnEmptyName() {
    files.append(DISTRICTS, "9,18, ");
    refused("districts.csv, satır 975: name sütunu boş.");
  }

  @Test
  void refusesANameThatIsTooLong() {
    files.append(DISTRICTS, "9,18," + "a".repeat(61));
    refused("districts.csv, satır 975: name sütunundaki değer çok uzun. En çok 60 karakter yazınız.");
  }

  @Test
  void refusesAnIdTwice() {
    files.append(MUHTARLIKS, "V1,18," + district("18", "Ilgaz") + ",,Uzak,VILLAGE");
    refused("muhtarliks.csv, satır 7: id sütununda “V1” ikinci kez geçiyor.");
  }

  @Test
  void refusesADistrictUnderTwoIds() {
    files.append(DISTRICTS, "9,18,ILGAZ");
    refused("districts.csv, satır 975: “ILGAZ” başka bir satırdakiyle aynı yeri gösteriyor.");
  }

  @Test
  void refusesAMunicipalityUnderTwoIds() {
    files.append(MUNICIPALITIES, "901,18," + district("18", "Ilgaz") + ",Belören,TOWN");
    refused("municipalities.csv, satır 1006: “Belören” başka bir satırdakiyle aynı yeri gösteriyor.");
  }

  @Test
  void all1407MunicipalitiesHaveCodesOfTheirOwn() {
    Register register = new RegisterFolder(SharedRegister.folder()).read();
    assertThat(register.municipalities()).hasSize(1_407).extracting(Register.Municipality::code)
        .doesNotHaveDuplicates();
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> new RegisterFolder(folder).read())
        .satisfies(fault -> assertThat(turkish(fault)).startsWith(sentence));
  }

  private static String turkish(Throwable fault) {
    assertThat(fault).isInstanceOf(Refusal.class);
    Refusal refusal = (Refusal) fault;
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/registry");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    assertThat(messages.getMessage(refusal.messageKey(), refusal.args(), Locale.ENGLISH)).doesNotContain("{");
    return messages.getMessage(refusal.messageKey(), refusal.args(), TurkishText.TURKISH);
  }
}
